import { parse } from 'yaml';

/** The fields of a YAML mapping, none where it is empty; or what is wrong with it, in the words of the parser. */
export function readYaml(yaml: string): Readonly<Record<string, unknown>> | string {
  try {
    const value: unknown = parse(yaml, { prettyErrors: false, logLevel: 'error' });
    if (value === null) return {};
    if (typeof value !== 'object' || Array.isArray(value)) return 'not a mapping';
    return value as Readonly<Record<string, unknown>>;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return /call stack/.test(message) ? 'nested too deeply' : message;
  }
}
