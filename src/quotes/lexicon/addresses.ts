/** Forms of address and ranks that stand before a name. */
export const skipped = (form: string): boolean => ADDRESSES.has(form);

const ADDRESSES: ReadonlySet<string> = new Set(
  `pak bapak bu ibu tuan nyonya bung bang mas mbak kak gus kiai kyai ustaz ustadz haji hj h raden kh dr dokter prof profesor
   presiden wapres menteri gubernur bupati walikota ketua jenderal kapolri
   mr mrs ms miss sir president minister senator governor mayor king queen general doctor professor`.split(
    /\s+/,
  ),
);
