import { commandViolations } from '../discord-command-rules.ts';
import { messageViolations, type Violation } from '../discord-rules.ts';
import { isRecord } from './answers.ts';
import { withoutNonce } from './channels.ts';
import type { Recorded } from './wire.ts';

/** What is wrong with a request that no schema states. */
export function ruleProblems({ method, path, body }: Recorded): readonly string[] {
  return violations(method, path, body).map(({ rule, page }) => `${method} ${path}: ${rule} (${page})`);
}

function violations(method: string, path: string, body: unknown): readonly Violation[] {
  if (method === 'PUT' && path.endsWith('/commands'))
    return commandViolations(Array.isArray(body) ? body : []);
  if (path.startsWith('/webhooks/') && isRecord(body)) return messageViolations(body);
  if (/^\/channels\/\d+\/messages/.test(path) && isRecord(body)) return messageViolations(withoutNonce(body));
  const shows = isRecord(body) && (body.type === 4 || body.type === 7) && isRecord(body.data);
  return path.endsWith('/callback') && shows ? messageViolations(body.data as object) : [];
}
