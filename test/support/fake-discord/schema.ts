// The package has no types of its schemas.
// @ts-expect-error
import * as spec from 'discord-api-spec/zod';
import { isRecord } from './answers.ts';
import type { Recorded } from './wire.ts';

interface Schema {
  safeParse(value: unknown): { readonly success: boolean; readonly error?: { readonly issues: unknown } };
}

/**
 * What Discord's published schema finds wrong with a request: https://github.com/discord/discord-api-spec. It asks for a
 * number as `default_member_permissions`, where the API and its documentation have a string of digits.
 */
export function schemaProblems({ method, path, body }: Recorded): readonly string[] {
  if (method === 'GET' || method === 'DELETE') return [];
  const schema = schemaFor(method, path, body);
  if (!schema) return [`${method} ${path} is no request that a bot makes`];
  const bodies = path.endsWith('/commands') && Array.isArray(body) ? body.map(withoutPermissions) : [body];
  return bodies.flatMap((one) => {
    const { success, error } = schema.safeParse(one);
    return success ? [] : [`${method} ${path}: ${JSON.stringify(error?.issues).slice(0, 600)}`];
  });
}

function schemaFor(method: string, path: string, body: unknown): Schema | undefined {
  if (path.endsWith('/commands')) return spec.ApplicationCommandUpdateRequestSchema;
  if (path.endsWith('/callback')) return callbackSchema(Number(isRecord(body) && body.type));
  if (/^\/channels\/\d+\/messages\/pins\/\d+$/.test(path)) return EMPTY;
  if (/^\/channels\/\d+\/messages(?:\/\d+)?$/.test(path))
    return method === 'POST' ? spec.MessageCreateRequestSchema : spec.MessageEditRequestPartialSchema;
  if (!path.startsWith('/webhooks/')) return undefined;
  return method === 'POST'
    ? spec.IncomingWebhookRequestPartialSchema
    : spec.IncomingWebhookUpdateRequestPartialSchema;
}

const EMPTY: Schema = {
  safeParse: (value) => ({ success: value === undefined, error: { issues: 'a pin has no body' } }),
};

// https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type
function callbackSchema(type: number): Schema | undefined {
  if (type === 4 || type === 5) return spec.CreateMessageInteractionCallbackRequestSchema;
  if (type === 6 || type === 7) return spec.UpdateMessageInteractionCallbackRequestSchema;
  return type === 8 ? spec.ApplicationCommandAutocompleteCallbackRequestSchema : undefined;
}

function withoutPermissions(command: unknown): unknown {
  if (!isRecord(command)) return command;
  const { default_member_permissions: permissions, ...rest } = command;
  return permissions === undefined || /^\d+$/.test(String(permissions)) ? rest : command;
}
