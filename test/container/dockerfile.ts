/** An instruction of a Dockerfile, continued lines joined. */
export interface Instruction {
  readonly name: string;
  /** As written: a list where it is one in JSON, words at blanks otherwise. */
  readonly words: readonly string[];
  readonly text: string;
}

/** The instructions of a Dockerfile of one stage, without its comments. Throws where it has one that is not among the known. */
export function instructionsOf(dockerfile: string): readonly Instruction[] {
  const lines = dockerfile
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [, name = '', text = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    if (!KNOWN.includes(name)) throw new Error(`an instruction that is not known: ${line}`);
    return { name, text, words: text.startsWith('[') ? JSON.parse(text) : text.split(/\s+/) };
  });
}

/** The paths that a .dockerignore of the form "all but" lets in. */
export function allowedBy(dockerignore: string): readonly string[] {
  const [first, ...rest] = dockerignore.split('\n').filter((line) => line.trim() !== '');
  if (first !== '*' || !rest.every((line) => line.startsWith('!')))
    throw new Error('it does not begin with all');
  return rest.map((line) => line.slice(1));
}

const KNOWN = ['FROM', 'ENV', 'WORKDIR', 'COPY', 'RUN', 'USER', 'CMD'];
