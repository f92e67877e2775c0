import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRecord } from './wire.ts';

export interface Definition {
  readonly [keyword: string]: unknown;
}

export type Definitions = Readonly<Record<string, Definition>>;

/**
 * JSON schemas of the parameters of methods, from the types of the Bot API that are published as `@gramio/types`. Takes
 * more than a second.
 */
export async function generateSchemas(typesFolder: string, methods: readonly string[]): Promise<Definitions> {
  const { createGenerator } = await import('ts-json-schema-generator');
  const folder = mkdtempSync(join(tmpdir(), 'bot-api-'));
  const tsconfig = join(folder, 'tsconfig.json');
  // The whole standard library takes twice the time.
  writeFileSync(join(folder, 'library.d.ts'), LIBRARY);
  writeFileSync(
    tsconfig,
    JSON.stringify({
      compilerOptions: { types: [], noLib: true, strict: true },
      files: ['library.d.ts', join(typesFolder, 'params.d.ts')],
    }),
  );
  const generator = createGenerator({
    tsconfig,
    skipTypeCheck: true,
    additionalProperties: false,
    jsDoc: 'none',
  });
  rmSync(folder, { recursive: true });
  const definitions = methods.flatMap((method) =>
    Object.entries(generator.createSchema(typeOf(method)).definitions ?? {}),
  );
  return mended(Object.fromEntries(definitions) as Definitions);
}

/** The name of the type of a method's parameters. */
export const typeOf = (method: string): string =>
  `${method.slice(0, 1).toUpperCase()}${method.slice(1)}Params`;

function mended(definitions: Definitions): Definitions {
  const strict = Object.fromEntries(
    Object.entries(definitions).map(([name, definition]) => [
      name,
      mend(definition, definitions) as Definition,
    ]),
  );
  const self = { $ref: `#/definitions/${RICH_TEXT}` };
  const plain = [{ type: 'string' }, { type: 'array', items: self }];
  return { ...strict, [RICH_TEXT]: { anyOf: [...plain, strict[RICH_TEXT]] } };
}

/** Without what can only be in a program (objects with methods), and with whole numbers where the API has these. */
function mend(schema: unknown, definitions: Definitions, name = ''): unknown {
  if (Array.isArray(schema))
    return schema.filter((one) => !hasMethods(one)).map((one) => mend(one, definitions, name));
  if (!isRecord(schema)) return schema;
  const apart = Array.isArray(schema.anyOf) && toldApart(schema.anyOf, definitions);
  if (apart) return apart;
  const entries = Object.entries(schema).map(([key, value]) => {
    if (key === 'properties' && isRecord(value)) return [key, mendProperties(value, definitions)];
    if (key === 'type' && !FRACTIONS.has(name)) return [key, whole(value)];
    return [key, mend(value, definitions, name)];
  });
  return Object.fromEntries(entries);
}

const mendProperties = (properties: Readonly<Record<string, unknown>>, definitions: Definitions) =>
  Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, mend(schema, definitions, name)]),
  );

/** A union by the `type` of its members, if all have one: it complains of the member alone that was meant. */
function toldApart(union: readonly unknown[], definitions: Definitions): Definition | undefined {
  const members = union.map((member) => ({ member, type: typeNamed(member, definitions) }));
  if (members.some(({ type }) => type === undefined)) return undefined;
  const types = [...new Set(members.map(({ type }) => type))];
  const branches = types.map((type) => ({
    if: { properties: { type: { const: type } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON schema
    then: { anyOf: members.filter((one) => one.type === type).map(({ member }) => member) },
  }));
  return { type: 'object', required: ['type'], properties: { type: { enum: types } }, allOf: branches };
}

function typeNamed(member: unknown, definitions: Definitions): unknown {
  if (!isRecord(member) || typeof member.$ref !== 'string') return undefined;
  const properties = definitions[decodeURIComponent(member.$ref.replace('#/definitions/', ''))]?.properties;
  return isRecord(properties) && isRecord(properties.type) ? properties.type.const : undefined;
}

function whole(type: unknown): unknown {
  if (Array.isArray(type)) return type.map(whole);
  return type === 'number' ? 'integer' : type;
}

const hasMethods = (schema: unknown): boolean =>
  isRecord(schema) &&
  isRecord(schema.properties) &&
  (Object.hasOwn(schema.properties, 'toJSON') || Object.hasOwn(schema.properties, 'toString'));

// "Float" on https://core.telegram.org/bots/api, in what the methods take.
const FRACTIONS = new Set(['latitude', 'longitude', 'horizontal_accuracy']);

// The published type lacks the first two of its forms, "a String for plain text, an Array of RichText":
// https://core.telegram.org/bots/api#richtext
const RICH_TEXT = 'TelegramRichText';

const LIBRARY = `
interface Array<T> { readonly length: number; readonly [at: number]: T }
interface Promise<T> { then(done: (value: T) => unknown): unknown }
interface Blob { readonly size: number }
interface Object {}
interface Function {}
interface CallableFunction {}
interface NewableFunction {}
interface IArguments {}
interface String {}
interface Number {}
interface Boolean {}
interface RegExp {}
type Exclude<T, U> = T extends U ? never : T;
`;
