import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { METHODS, type Schema } from './schema.ts';
import { answerOf, type Trouble } from './trouble.ts';
import { type Answer, isRecord, type Params, type Recorded, refusal } from './wire.ts';

export interface ServerOptions {
  readonly token: string;
  readonly schema: Schema;
  /** Keeps the request and says what is wrong with it, if anything is. */
  readonly admit: (recorded: Recorded) => Answer | undefined;
  readonly carryOut: (recorded: Recorded, gone: AbortSignal) => Answer | Promise<Answer>;
  readonly trouble: (recorded: Recorded) => Trouble | undefined;
  readonly answered: () => void;
}

/** One request: https://core.telegram.org/bots/api#making-requests */
export function requestHandler({ token, schema, admit, carryOut, trouble, answered }: ServerOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const address = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, given = '', method = ''] = decodeURIComponent(address.pathname).match(PATH) ?? [];
    const params = await paramsOf(request, address.searchParams, method, schema).catch(() => undefined);
    if (!/^\d+:[\w-]{30,}$/.test(given)) return send(response, refusal(404, 'Not Found'));
    if (given !== token) return send(response, refusal(401, 'Unauthorized'));
    if (!params) return send(response, refusal(400, "Bad Request: can't parse request"));
    const recorded: Recorded = { method, params, at: performance.now(), status: 0 };
    const wrong = admit(recorded);
    const script = trouble(recorded);
    // Whoever waits for a request finds it carried out, unless that is late.
    if (script?.delay !== undefined && !(await waited(script.delay, gone.signal))) return;
    if (script?.cut === 'before') return void request.socket.destroy();
    const scripted = script && answerOf(script);
    const unknown = METHODS.has(method) ? undefined : refusal(404, 'Not Found: method not found');
    const answer = scripted ?? unknown ?? wrong ?? (await carryOut(recorded, gone.signal));
    // What was done can be seen before it is told, and if it never is.
    answered();
    if (script?.late !== undefined && !(await waited(script.late, gone.signal))) return;
    if (script?.cut === 'after') request.socket.destroy();
    else {
      recorded.status = answer.ok ? 200 : answer.error_code;
      send(response, answer, script?.html);
    }
    answered();
  };
}

/** False where the connection ended first. */
async function waited(delay: number, gone: AbortSignal): Promise<boolean> {
  if (delay === Number.POSITIVE_INFINITY) return false;
  await setTimeout(delay, undefined, { signal: gone }).catch(() => {});
  return !gone.aborted;
}

async function paramsOf(
  request: IncomingMessage,
  search: URLSearchParams,
  method: string,
  schema: Schema,
): Promise<Params> {
  const type = request.headers['content-type'] ?? '';
  const body = await buffer(request);
  const texts = (entries: Iterable<readonly [string, unknown]>) =>
    Object.fromEntries([...entries].map(([name, value]) => [name, read(schema.isText(method, name), value)]));
  if (body.length === 0) return texts(search);
  if (!type.startsWith('application/json')) {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData();
    return texts([...search, ...form]);
  }
  const parsed: unknown = JSON.parse(body.toString('utf8'));
  if (!isRecord(parsed)) throw new TypeError('not an object');
  return { ...texts(search), ...parsed };
}

/** Forms carry JSON, except for what is a text. */
function read(isText: boolean, value: unknown): unknown {
  if (isText || typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function send(response: ServerResponse, answer: Answer, html?: string): void {
  if (response.destroyed) return;
  response.writeHead(answer.ok ? 200 : answer.error_code, {
    'content-type': html === undefined ? 'application/json' : 'text/html',
  });
  response.end(html ?? JSON.stringify(answer));
}

const PATH = /^\/bot([^/]+)\/([^/]*)$/;
