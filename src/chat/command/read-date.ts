/** A date as people type it (`2023`, `2023-9`, `13/9/2023`) as ISO 8601 of the same precision; undefined if it is none. */
export function readDate(text: string): string | undefined {
  const iso = text.match(/^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/);
  const dayFirst = text.match(/^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/);
  const [year, month, day] = iso ? iso.slice(1) : [dayFirst?.[3], dayFirst?.[2], dayFirst?.[1]];
  if (year === undefined || !exists(Number(year), Number(month ?? 1), Number(day ?? 1))) return undefined;
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')]
    .filter((part) => part !== undefined)
    .join('-');
}

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return day >= 1 && date.getUTCMonth() === month - 1;
}
