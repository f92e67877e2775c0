import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { watched } from '../watch.ts';
import { answerBook } from './answers.ts';
import { channelBook } from './channels.ts';
import { ruleProblems } from './rules.ts';
import { schemaProblems } from './schema.ts';
import { APPLICATION, type Recorded, type Rule } from './wire.ts';

export interface RestOptions {
  readonly token: string;
  /** Whether first words are answered with what they have become. */
  readonly talkative: boolean;
  /** What GET /gateway/bot says. */
  readonly gateway: () => unknown;
}

/** The part of Discord's REST interface that a bot of slash commands uses. */
export function restInterface({ token, talkative, gateway }: RestOptions) {
  const requests: Recorded[] = [];
  const problems: string[] = [];
  const rules: Rule[] = [];
  const channels = channelBook();
  const book = answerBook(talkative, channels.show);
  // After every request and every answer.
  const { wake, until } = watched();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const recorded = await record(request);
    requests.push(recorded);
    wake();
    if (/multipart/.test(request.headers['content-type'] ?? ''))
      problems.push(`${recorded.path} is multipart`);
    const found = [...schemaProblems(recorded), ...ruleProblems(recorded)];
    problems.push(...found);
    const rule = rules.find((one) => fits(one, recorded));
    if (rule?.times !== undefined) rule.times -= 1;
    if (rule?.reply === 'mute' || rule?.reply === 'done-and-reset')
      if (!book.take(recorded)) channels.take(recorded);
    if (rule?.reply === 'hang' || rule?.reply === 'mute') return;
    if (rule?.reply === 'reset' || rule?.reply === 'done-and-reset') {
      request.socket.destroy();
      return;
    }
    const outcome = rule?.reply ?? (found.length > 0 ? INVALID : answer(recorded));
    recorded.status = outcome.status;
    send(response, outcome);
    wake();
  }

  function answer(recorded: Recorded): Reply {
    const { method, path, authorization, body } = recorded;
    const outcome = book.take(recorded);
    if (outcome) return outcome;
    if (authorization !== `Bot ${token}`)
      return { status: 401, body: { code: 0, message: '401: Unauthorized' } };
    const posted = channels.take(recorded);
    if (posted) return posted;
    if (method === 'GET' && path === '/gateway/bot') return { status: 200, body: gateway() };
    if (method === 'GET' && /^\/(oauth2\/)?applications\/@me$/.test(path))
      return { status: 200, body: { id: APPLICATION, name: 'Kutip', flags: 0 } };
    if (method === 'PUT' && COMMANDS.test(path)) return { status: 200, body };
    return { status: 404, body: { code: 0, message: '404: Not Found' } };
  }

  return { handle, until, requests, problems, rules, book, channels };
}

interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

async function record(request: IncomingMessage): Promise<Recorded> {
  const at = performance.now();
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const reason = request.headers['x-audit-log-reason'];
  const body = await text(request);
  return {
    at,
    method: request.method ?? 'GET',
    path: decodeURIComponent(pathname.replace(/^\/api\/v10/, '')),
    query: searchParams,
    reason: reason === undefined ? undefined : decodeURIComponent(String(reason)),
    authorization: request.headers.authorization,
    body: body === '' ? undefined : JSON.parse(body),
    status: 0,
  };
}

function fits({ method, path, times }: Rule, recorded: Recorded): boolean {
  return times !== 0 && (method ?? recorded.method) === recorded.method && path.test(recorded.path);
}

// A 204 that calls itself JSON is an error to clients.
function send(response: ServerResponse, { status, body, headers }: Reply): void {
  response.writeHead(status, {
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...headers,
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

const INVALID: Reply = { status: 400, body: { code: 50035, message: 'Invalid Form Body' } };
const COMMANDS = /^\/applications\/\d+(?:\/guilds\/\d+)?\/commands$/;
