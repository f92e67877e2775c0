import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { type Definition, type Definitions, generateSchemas, typeOf } from './generate.ts';
import { isRecord, type Params } from './wire.ts';

export interface Schema {
  /** What the Bot API's types find wrong with the parameters of a method; unknown ones too. */
  readonly problems: (method: string, params: Params) => readonly string[];
  /** Whether a parameter may be a string: everything else is JSON, where a form or an address carries it. */
  readonly isText: (method: string, name: string) => boolean;
}

const WITH_PARAMETERS = [
  ...['getUpdates', 'setWebhook', 'deleteWebhook'],
  ...['sendMessage', 'sendRichMessage', 'sendChatAction', 'editMessageText', 'editMessageReplyMarkup'],
  ...['deleteMessage', 'pinChatMessage', 'unpinChatMessage', 'getChat', 'getChatMember'],
  ...['answerCallbackQuery', 'answerInlineQuery', 'setMyCommands', 'getMyCommands', 'deleteMyCommands'],
  ...['setMyDescription', 'setMyShortDescription'],
];

/** The methods that are known, with those that take nothing. */
export const METHODS = new Set([...WITH_PARAMETERS, 'getMe', 'getWebhookInfo', 'logOut', 'close']);

let shared: Promise<Schema> | undefined;

/** One for all: compiles what it is asked for, and that once. */
export function telegramSchema(): Promise<Schema> {
  shared ??= newSchema();
  return shared;
}

async function newSchema(): Promise<Schema> {
  const definitions = await cached();
  const ajv = new Ajv({ allowUnionTypes: true, strictTypes: false });
  ajv.addSchema({ $id: ID, definitions });
  const compiled = new Map<string, ValidateFunction>();

  function problems(method: string, params: Params): readonly string[] {
    if (!definitions[typeOf(method)])
      return Object.keys(params).map((name) => `${method} has no parameter ${name}`);
    const validate = compiled.get(method) ?? ajv.compile({ $ref: `${ID}#/definitions/${typeOf(method)}` });
    compiled.set(method, validate);
    return validate(params) ? [] : told(validate.errors ?? []);
  }

  function isText(method: string, name: string): boolean {
    const properties = definitions[typeOf(method)]?.properties;
    const property = isRecord(properties) ? (properties[name] as Definition | undefined) : undefined;
    return [property?.type ?? property?.anyOf].flat().some((type) => type === 'string' || isString(type));
  }

  return { problems, isText };
}

const isString = (schema: unknown): boolean => isRecord(schema) && schema.type === 'string';

/** Those of the deepest places: a union complains of every member that was not meant. */
function told(errors: readonly ErrorObject[]): readonly string[] {
  const depth = (error: ErrorObject) =>
    error.instancePath.split('/').length - (error.keyword === 'const' || error.keyword === 'anyOf' ? 0.5 : 0);
  const deepest = Math.max(...errors.map(depth));
  const lines = errors
    .filter((error) => depth(error) === deepest)
    .map(({ instancePath, message, params }) =>
      `${instancePath} ${message} ${JSON.stringify(params)}`.trim(),
    );
  return [...new Set(lines)].slice(0, 6);
}

/** As generated before, where this is not the first time since the packages were installed. */
async function cached(): Promise<Definitions> {
  const file = join(PACKAGES, '.cache', 'kutip', `bot-api-${fingerprint()}.json`);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    const definitions = await generateSchemas(join(PACKAGES, '@gramio', 'types', 'out'), WITH_PARAMETERS);
    keep(file, JSON.stringify(definitions));
    return definitions;
  }
}

/** In one step, since others may be reading; not at all where nothing may be written. */
function keep(file: string, content: string): void {
  const half = `${file}.${process.pid}.${Math.random()}`;
  try {
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(half, content);
    renameSync(half, file);
  } catch {
    // Generated anew the next time.
  }
}

function fingerprint(): string {
  const sources = [
    join(PACKAGES, '@gramio', 'types', 'package.json'),
    join(import.meta.dirname, 'generate.ts'),
  ];
  const hash = createHash('sha256').update(WITH_PARAMETERS.join());
  for (const source of sources) hash.update(readFileSync(source));
  return hash.digest('hex').slice(0, 16);
}

const ID = 'bot-api';
const PACKAGES = join(import.meta.dirname, '..', '..', '..', 'node_modules');
