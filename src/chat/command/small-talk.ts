/** Whether all that somebody writes is a greeting, thanks or the like, in either language. */
export function isSmallTalk(text: string): boolean {
  const said = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return said.length > 0 && said.length <= MOST_WORDS && said.every((word) => SMALL_TALK.has(word));
}

const SMALL_TALK: ReadonlySet<string> = new Set(
  `halo hai hello hi hey hei assalamualaikum salam selamat pagi siang sore malam good morning afternoon evening night
   terima kasih makasih trims thanks thank you thx tq ok oke okay baik siap sip mantap ya yes tidak no bot kutip
   tes test testing ping apa kabar how are permisi maaf sorry dah bye sampai jumpa`.split(/\s+/),
);
const MOST_WORDS = 5;
