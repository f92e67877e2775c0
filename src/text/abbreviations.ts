/** Whether the word that a full stop follows is short for something, and the sentence goes on behind it. `next` is what follows, white space aside. */
export function isAbbreviation(word: string, next: string): boolean {
  return (
    /^(?:\p{Lu}|\p{Lu}\.\p{Lu})$/u.test(word) || SHORT.has(word) || (NUMBERED.has(word) && /^\d/.test(next))
  );
}

// Titles, ranks, parts of names and of companies' names, months, and what enumerates; each as it is printed.
const SHORT: ReadonlySet<string> = new Set(
  [
    'Dr dr Drs drs Drg drg Ir ir H Hj h hj KH Prof prof Tn Ny Sdr Yth Ust Plt Plh Pj Pjs Moch Moh Muh Mohd Abd',
    'Mr Mrs Ms St Jr Sr Hon Rev Sen Sens Rep Reps Gov Supt Insp Comr',
    'Gen Col Lt Capt Sgt Maj Brig Adm Kol Jend Brigjen Letjen Mayjen',
    'No Jl jl Jln PT Pt CV Cv Tbk Co Corp Inc Ltd',
    'Jan Feb Mar Apr Jun Jul Aug Agu Sep Sept Oct Okt Nov Des Dec',
    'vs etc dll dsb',
  ].flatMap((line) => line.split(' ')),
);

// Words of their own, too: `dalam segala hal.`
const NUMBERED: ReadonlySet<string> = new Set(['no', 'tgl', 'hlm', 'hal']);
