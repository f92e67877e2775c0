import type { Problem, Reason } from '../corpus/problem.ts';
import type { Catalog } from '../i18n/index.ts';
import { visible } from './visible.ts';

/** A problem of the corpus as one line: the file, the line, and what to do. */
export function problemLine({ file, line, reason }: Problem, say: Catalog): string {
  const place = line === undefined ? file : `${file}, ${say.corpusCheck.line(line)}`;
  const why = reasonText(reason, say.problem);
  // File names and the words of a file may hold anything, line breaks and terminal codes among them.
  return visible(`${place}: ${why.length > LONGEST ? `${why.slice(0, LONGEST)}…` : why}`);
}

function reasonText(reason: Reason, say: Catalog['problem']): string {
  switch (reason.code) {
    case 'missing':
      return say.missing();
    case 'unreadable':
      return say.unreadable(reason.error);
    case 'link-loop':
      return say.linkLoop();
    case 'no-file':
      return say.noFile();
    case 'empty':
      return say.empty();
    case 'binary':
      return say.binary();
    case 'too-large':
      return say.tooLarge(reason.limit / 1024 / 1024);
    case 'encoding':
      return say.encoding();
    case 'front-matter':
      return say.frontMatter(reason.error);
    case 'markup':
      return say.markup();
    case 'json':
      return say.json();
    case 'field':
      return say.field(reason.field);
    case 'date':
      return say.date(reason.words);
    case 'date-form':
      return say.dateForm(reason.words);
    case 'no-text':
      return say.noText();
    case 'duplicate-id':
      return say.duplicateId(reason.id);
    case 'quotations':
      return say.quotations(reason.error);
    case 'yaml':
      return say.yaml(reason.error);
    case 'entity':
      return say.entity(
        [reason.list, reason.entry, reason.field].filter((part) => part !== undefined).join(' '),
      );
    default:
      return reason satisfies never;
  }
}

// In UTF-16 units; words of a file may be much longer.
const LONGEST = 300;
