/** The one spelling under which an outlet is known, where we know it: `KOMPAS.com` and `Kompas.com` are one. */
export function outletName(printed: string): string {
  return NAMES.get(printed.toLowerCase()) ?? printed;
}

/** Whether a word of a dateline names an outlet: one we know, or the address of a site. */
export function isOutlet(printed: string): boolean {
  return NAMES.has(printed.toLowerCase()) || ADDRESS.test(printed);
}

const ADDRESS = /^(?:[a-z0-9-]{2,30}\.){1,2}(?:com|co|id|net|tv|org|news|asia)$/i;

const KNOWN: Readonly<Record<string, readonly string[]>> = {
  AFP: ['agence france-presse'],
  AP: ['the associated press', 'associated press'],
  ANI: [],
  ANTARA: ['antara news', 'lkbn antara', 'perum lkbn antara', 'antaranews.com', 'antaranews'],
  Anadolu: ['anadolu agency', 'aa'],
  BBC: ['bbc news'],
  Bernama: [],
  'Beritasatu.com': [],
  'Bisnis.com': [],
  Bloomberg: ['bloomberg news'],
  'CNBC Indonesia': [],
  CNN: [],
  'CNN Indonesia': [],
  EFE: [],
  IANS: [],
  'Inilah.com': ['inilahcom'],
  Interfax: [],
  KCNA: [],
  Kompas: [],
  'Kompas.com': [],
  'Kompas.id': [],
  'Kontan.co.id': [],
  Kyodo: ['kyodo news'],
  'Liputan6.com': ['liputan6'],
  'Merdeka.com': [],
  'NU Online': [],
  PTI: [],
  'Pos Kota': ['poskota'],
  RRI: [],
  'Republika.co.id': [],
  Reuters: ['thomson reuters'],
  Sputnik: [],
  'Suara.com': [],
  TASS: [],
  'Tempo.co': ['tempo interaktif'],
  'Tribunnews.com': [],
  UPI: [],
  VIVA: [],
  VOA: [],
  WAM: [],
  Xinhua: [],
  Yonhap: ['yonhap news agency'],
  dpa: [],
};

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(KNOWN).flatMap(([name, others]) =>
    [name, ...others].map((other) => [other.toLowerCase(), name] as const),
  ),
);
