import { Composer, Lexer, Parser, parse } from 'yaml';
import { FEW } from '../turns/in-turns.ts';

/** The fields of a YAML mapping, none if it is empty; or what is wrong with it, in the words of the parser. */
export type YamlFields = Readonly<Record<string, unknown>> | string;

export function readYaml(yaml: string): YamlFields {
  try {
    return fieldsOf(parse(yaml, OPTIONS));
  } catch (error) {
    return reasonOf(error);
  }
}

/** The same for a long text. Yields after each few words of it; only putting them together, a tenth of the work, is done at once. */
export function* readYamlInTurns(yaml: string): Generator<void, YamlFields> {
  try {
    const parser = new Parser();
    const tokens = [];
    let read = 0;
    for (const lexeme of new Lexer().lex(yaml)) {
      tokens.push(...parser.next(lexeme));
      if (++read % FEW === 0) yield;
    }
    tokens.push(...parser.end());
    yield;
    const [document, ...more] = new Composer(OPTIONS).compose(tokens, true, yaml.length);
    const [error] = document?.errors ?? [];
    if (error !== undefined) throw error;
    yield;
    return more.length > 0 ? SEVERAL : fieldsOf(document?.toJS());
  } catch (error) {
    return reasonOf(error);
  }
}

function fieldsOf(value: unknown): YamlFields {
  if (value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) return 'not a mapping';
  return value as Readonly<Record<string, unknown>>;
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /call stack/.test(message) ? 'nested too deeply' : message;
}

const OPTIONS = { prettyErrors: false, logLevel: 'error' } as const;
const SEVERAL = 'Source contains multiple documents; please use YAML.parseAllDocuments()';
