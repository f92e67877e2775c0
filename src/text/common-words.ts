/** The places of one common element in the two sequences. */
export type Pair = readonly [first: number, second: number];

/**
 * A longest common subsequence of two sequences as pairs of places, both rising. Above `MOST` elements it may miss the longest:
 * then only elements that stand once in each are aligned first, and what lies between two of them where that is short.
 */
export function commonWords<T>(first: ArrayLike<T>, second: ArrayLike<T>): Pair[] {
  const pairs: Pair[] = [];
  align(first, second, { left: 0, leftEnd: first.length, right: 0, rightEnd: second.length }, pairs, true);
  return pairs;
}

interface Box {
  readonly left: number;
  readonly leftEnd: number;
  readonly right: number;
  readonly rightEnd: number;
}

function align<T>(a: ArrayLike<T>, b: ArrayLike<T>, box: Box, pairs: Pair[], outermost = false): void {
  let { left, leftEnd, right, rightEnd } = box;
  while (left < leftEnd && right < rightEnd && a[left] === b[right]) pairs.push([left++, right++]);
  const tail: Pair[] = [];
  while (left < leftEnd && right < rightEnd && a[leftEnd - 1] === b[rightEnd - 1])
    tail.push([--leftEnd, --rightEnd]);
  const rest = { left, leftEnd, right, rightEnd };
  if (left < leftEnd && right < rightEnd) {
    if (leftEnd - left + rightEnd - right <= MOST) shortestEdit(a, b, rest, pairs);
    else if (outermost) betweenAnchors(a, b, rest, pairs);
  }
  for (const pair of tail.reverse()) pairs.push(pair);
}

/** Elements that stand once on each side, in an order that both sides keep (Cohen's patience diff), and what lies between them. */
function betweenAnchors<T>(a: ArrayLike<T>, b: ArrayLike<T>, box: Box, pairs: Pair[]): void {
  const once = placesOfUnique(b, box.right, box.rightEnd);
  const shared = [...placesOfUnique(a, box.left, box.leftEnd)].flatMap(([element, i]): Pair[] => {
    const j = once.get(element);
    return j === undefined ? [] : [[i, j]];
  });
  let { left, right } = box;
  for (const [i, j] of longestRising(shared)) {
    align(a, b, { left, leftEnd: i, right, rightEnd: j }, pairs);
    pairs.push([i, j]);
    [left, right] = [i + 1, j + 1];
  }
  align(a, b, { left, leftEnd: box.leftEnd, right, rightEnd: box.rightEnd }, pairs);
}

/** In the order of the sequence. */
function placesOfUnique<T>(all: ArrayLike<T>, from: number, to: number): Map<T, number> {
  const places = new Map<T, number>();
  const repeated = new Set<T>();
  for (let at = from; at < to; at++) {
    const element = all[at] as T;
    if (places.has(element)) repeated.add(element);
    else places.set(element, at);
  }
  for (const element of repeated) places.delete(element);
  return places;
}

/** The longest run of pairs, sorted by the first place, in which the second rises too (patience sorting). */
function longestRising(pairs: readonly Pair[]): Pair[] {
  const piles: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [at, [, second]] of pairs.entries()) {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[piles[middle] as number] as Pair)[1] < second) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (piles[low - 1] as number) : -1;
    piles[low] = at;
  }
  const rising: Pair[] = [];
  for (let at = piles.at(-1) ?? -1; at >= 0; at = before[at] as number) rising.push(pairs[at] as Pair);
  return rising.reverse();
}

/** E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986), section 2: the greedy algorithm. */
function shortestEdit<T>(a: ArrayLike<T>, b: ArrayLike<T>, box: Box, pairs: Pair[]): void {
  const [n, m] = [box.leftEnd - box.left, box.rightEnd - box.right];
  const middle = n + m + 1;
  const furthest = new Int32Array(2 * middle + 1);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= n + m; d++) {
    trace.push(furthest.slice(middle - d - 1, middle + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(furthest, middle + k - 1) < at(furthest, middle + k + 1));
      let x = down ? at(furthest, middle + k + 1) : at(furthest, middle + k - 1) + 1;
      while (x < n && x - k < m && a[box.left + x] === b[box.right + x - k]) x++;
      furthest[middle + k] = x;
      if (x >= n && x - k >= m) {
        retrace(trace, box, pairs);
        return;
      }
    }
  }
}

/** Walks back from the end over the furthest points of each number of edits; diagonal steps are what is common. */
function retrace(trace: readonly Int32Array[], box: Box, pairs: Pair[]): void {
  const found: Pair[] = [];
  let [x, y] = [box.leftEnd - box.left, box.rightEnd - box.right];
  for (let d = trace.length - 1; d >= 0; d--) {
    const furthest = trace[d] as Int32Array;
    const k = x - y;
    const down = k === -d || (k !== d && at(furthest, d + 1 + k - 1) < at(furthest, d + 1 + k + 1));
    const before = k + (down ? 1 : -1);
    const fromX = d === 0 ? 0 : at(furthest, d + 1 + before);
    const fromY = d === 0 ? 0 : fromX - before;
    while (x > fromX && y > fromY) found.push([box.left + --x, box.right + --y]);
    [x, y] = [fromX, fromY];
  }
  for (const pair of found.reverse()) pairs.push(pair);
}

const at = (numbers: Int32Array, place: number): number => numbers[place] as number;

const MOST = 1000;
