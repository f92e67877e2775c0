import type { Lang } from '../types.ts';

/** Words of the closed classes (articles, pronouns, prepositions, conjunctions, auxiliaries, particles) and the question words. */
export function isStopWord(form: string, lang: Lang): boolean {
  return STOP_WORDS[lang].has(form);
}

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const STOP_WORDS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  id: list(`
    yang dan di ke dari pada dalam untuk dengan oleh atas bagi kepada terhadap antara tentang mengenai hingga sampai sejak
    atau tetapi tapi namun melainkan serta maupun karena sebab sehingga supaya agar jika kalau bila apabila ketika saat
    sementara sambil seraya setelah sesudah sebelum selama meski meskipun walau walaupun bahwa sebagai seperti ialah adalah
    yaitu yakni merupakan akan telah sudah sedang masih belum pernah tidak tak bukan jangan bisa dapat harus boleh perlu
    juga pun saja hanya lagi pula lah kah nya si sang para ini itu tersebut begitu demikian sini situ sana
    saya aku kami kita anda kamu kau engkau dia ia beliau mereka ada punya
    apa apakah siapa siapakah kapan kapankah mana manakah dimana dimanakah kemana kemanakah mengapa mengapakah kenapa bagaimana
    bagaimanakah berapa berapakah bilamana seberapa adakah
    sangat amat paling lebih kurang sekali seorang sebuah suatu per tiap setiap
    sih dong kok kan deh ya nah
  `),
  en: list(`
    the a an this that these those some any each every no
    of to in on at by for from with about into onto over under between through during before after above below against
    among within without upon per as than
    and or but nor so yet if because while although though unless until since whether
    i you he she it we they me him her us them my your his its our their mine yours hers ours theirs
    myself yourself himself herself itself ourselves themselves
    is am are was were be been being do does did doing done have has had having will would shall should can could may might must
    not only also too very just there here then such own same
    who whom whose which what when where why how
    s t d ll re ve m
  `),
};
