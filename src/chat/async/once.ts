/** True for an id that was not asked about lately: platforms may deliver again what they had delivered. */
export function onlyOnce(): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return false;
    seen.add(id);
    const [oldest = id] = seen;
    if (seen.size > REMEMBERED) seen.delete(oldest);
    return true;
  };
}

const REMEMBERED = 5000;
