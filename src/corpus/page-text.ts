/** The part of the DOM that reading a page needs. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
}

/** What a reader sees of a node: one line for each block and each `<br>`, white space collapsed, captions and controls left out. */
export function pageText(root: PageNode): string {
  const parts: string[] = [];
  eachNode(root, {
    enter(node) {
      if (node.nodeType === TEXT_NODE) parts.push((node.textContent ?? '').replace(/\s+/g, ' '));
      else if (BLOCKS.has(node.nodeName)) parts.push('\n');
      return !UNSEEN.has(node.nodeName);
    },
    leave(node) {
      if (BLOCKS.has(node.nodeName)) parts.push('\n');
    },
  });
  return parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** How many nodes a tree has and how deep it goes. */
export function pageSize(root: PageNode): { readonly nodes: number; readonly depth: number } {
  let nodes = 0;
  let depth = 0;
  let level = 0;
  eachNode(root, {
    enter() {
      nodes++;
      level++;
      if (level > depth) depth = level;
      return true;
    },
    leave() {
      level--;
    },
  });
  return { nodes, depth };
}

interface Visitor {
  /** Whether to go into the node. */
  readonly enter: (node: PageNode) => boolean;
  readonly leave: (node: PageNode) => void;
}

/** In document order, without recursion: pages nest deeper than the stack. */
function eachNode(root: PageNode, visitor: Visitor): void {
  let node: PageNode | null = root;
  while (node !== null) {
    const child: PageNode | null = visitor.enter(node) ? node.firstChild : null;
    if (child !== null) {
      node = child;
      continue;
    }
    while (node !== null) {
      visitor.leave(node);
      if (node === root) return;
      if (node.nextSibling !== null) break;
      node = node.parentNode;
    }
    node = node?.nextSibling ?? null;
  }
}

const TEXT_NODE = 3;

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE ' +
    'SECTION TABLE TD TH TR UL'
  ).split(' '),
);

const UNSEEN: ReadonlySet<string> = new Set(
  'BUTTON FIGCAPTION FORM HEAD IFRAME INPUT NAV NOSCRIPT SCRIPT SELECT STYLE SVG svg TEMPLATE TEXTAREA'.split(
    ' ',
  ),
);
