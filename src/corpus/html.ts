import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Draft, Parsed } from './draft.ts';
import { readFields, webAddress } from './fields.ts';
import { type PageNode, pageSize, pageText } from './page-text.ts';

/** The article of a web page: its text by Readability, the rest from JSON-LD, meta elements and the canonical link. */
export function parseHtml(html: string): Parsed {
  if (isOverloaded(html)) return { reasons: [{ code: 'markup' }] };
  const page = openPage(html);
  const head = pageHead(page);
  const read = tooLarge(page) ? undefined : readably(page);
  const text =
    read?.text ?? pageText(page.querySelector('article') ?? page.querySelector('main') ?? page.body);
  if (text.trim() === '') return { reasons: [{ code: 'no-text' }] };
  const { stated } = readFields({ ...head, ...read?.stated });
  return { draft: { text, origin: 'metadata', ...stated }, reasons: [] };
}

/** Whether a page has more marks, open elements or attributes in a row than an article's page can have. */
function isOverloaded(html: string): boolean {
  let marks = 0;
  let open = 0;
  let attributes = 0;
  for (const { 0: mark } of html.matchAll(/<[a-z/]?|[>&=]/gi)) {
    marks++;
    if (mark === '</') open--;
    else if (mark.length > 1) open++;
    attributes = mark === '=' ? attributes + 1 : 0;
    if (marks > MOST_MARKS || open > MOST_OPEN || attributes > MOST_ATTRIBUTES) return true;
  }
  return false;
}

interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
}

interface Page extends PageNode {
  readonly body: PageNode;
  querySelector(selector: string): PageElement | null;
}

function openPage(html: string): Page {
  const whole = /<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  // Without the DOM library of TypeScript, linkedom's document has no type of its own.
  return parseHTML(whole).document as Page;
}

function tooLarge(page: Page): boolean {
  const { nodes, depth } = pageSize(page);
  return nodes > MOST_NODES || depth > DEEPEST;
}

interface Read {
  readonly text: string;
  readonly stated: Readonly<Record<string, unknown>>;
}

/** Takes the page apart: what else is wanted of it must be read before. */
function readably(page: Page): Read | undefined {
  const found = parseReadably(page);
  if (!found?.content) return undefined;
  const text = pageText(found.content);
  const stated = {
    title: found.title,
    source: found.siteName,
    byline: found.byline,
    published: found.publishedTime,
  };
  return text === ''
    ? undefined
    : { text, stated: Object.fromEntries(Object.entries(stated).filter(([, value]) => value)) };
}

function parseReadably(page: Page): ReturnType<Readability<PageNode>['parse']> {
  try {
    return new Readability<PageNode>(page as never, {
      serializer: (node) => node as unknown as PageNode,
    }).parse();
  } catch (error) {
    // Readability recurses; a page that is too much for it is read whole.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function pageHead(page: Page): Partial<Record<keyof Draft, string>> {
  const first = (queries: readonly (readonly [string, string])[]): string | undefined =>
    queries
      .map(([selector, name]) => page.querySelector(selector)?.getAttribute(name)?.trim())
      .find((value) => value);
  const url = [first(ADDRESS), first([['meta[property="og:url"]', 'content']])]
    .map(webAddress)
    .find((address) => address);
  const head = {
    title:
      first([['meta[property="og:title"]', 'content']]) ?? page.querySelector('title')?.textContent?.trim(),
    source: first([['meta[property="og:site_name"]', 'content']]),
    byline: first([['meta[name="author"]', 'content']]),
    published: first(PUBLISHED),
    url,
  };
  return Object.fromEntries(Object.entries(head).filter(([, value]) => value));
}

const ADDRESS = [['link[rel="canonical"]', 'href']] as const;

const PUBLISHED = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[itemprop="datePublished"]', 'content'],
  ['[itemprop="datePublished"]', 'datetime'],
  ['meta[name="pubdate"]', 'content'],
  ['meta[name="publishdate"]', 'content'],
  ['meta[name="date"]', 'content'],
] as const;

// The tree of a page takes time quadratic in the elements that are open at once and in the attributes of one element.
const MOST_MARKS = 300_000;
const MOST_OPEN = 25_000;
const MOST_ATTRIBUTES = 10_000;

// Readability takes time quadratic in the depth of a page: 500 levels take it a second, 2,000 half a minute.
const DEEPEST = 250;
const MOST_NODES = 40_000;
