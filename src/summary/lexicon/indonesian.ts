import type { SentenceWords } from './words.ts';
import { phraseList, wordList } from './words.ts';

/**
 * Connectives between sentences as the Tata Bahasa Baku Bahasa Indonesia lists them (penghubung antarkalimat), the words by which
 * news goes on (ditambahkannya, diketahui), pronouns, captions of news photographs.
 */
export const INDONESIAN: SentenceWords = {
  openers: phraseList(`
    dan, tetapi, tapi, namun, atau, sedangkan, sementara itu, adapun, selain itu, di samping itu, selanjutnya, kemudian, lalu, lantas,
    setelah itu, sesudah itu, sebelum itu, sebelumnya, sesudahnya, setelahnya, usai itu, oleh karena itu, karena itu, oleh sebab itu,
    sebab itu, maka, maka dari itu, dengan demikian, demikian, demikian juga, demikian pula, begitu, begitu juga, begitu pula,
    meski begitu, meski demikian, meskipun begitu, meskipun demikian, walau begitu, walau demikian, walaupun begitu,
    walaupun demikian, kendati begitu, kendati demikian, biarpun begitu, sekalipun begitu, sekalipun demikian, akan tetapi,
    sebaliknya, bahkan, malah, malahan, justru, apalagi, lagi pula, lagipula, padahal, sebab, pasalnya, alasannya, akibatnya,
    alhasil, hasilnya, jadi, artinya, misalnya, contohnya, di antaranya, antara lain, hal itu, hal ini, hal tersebut,
    hal yang sama, hal senada, senada, senada dengan itu, lebih lanjut, lebih jauh, lebih lanjut lagi, di sisi lain, di lain sisi,
    di pihak lain, di lain pihak, di tempat terpisah, di kesempatan yang sama, pada kesempatan yang sama, dalam kesempatan yang sama,
    pada saat yang sama, di saat yang sama, terpisah, secara terpisah, di situ, di sana, di sini, kala itu, ketika itu, saat itu,
    waktu itu, pada saat itu, pada waktu itu, sejak itu, sejak saat itu, merespons itu, merespons hal itu, menanggapi itu,
    menanggapi hal itu, terkait itu, terkait hal itu, terkait hal tersebut, untuk itu, diketahui, seperti diketahui,
    sebagaimana diketahui, diberitakan sebelumnya, seperti diberitakan, ditambahkannya, ditambahkan, menurutnya, menurut dia,
    masih menurut, tak hanya itu, tidak hanya itu, bukan hanya itu, tak cuma itu, bukan itu saja, itulah, inilah, sehari sebelumnya,
    sehari kemudian, sehari setelahnya, malam harinya, siang harinya, sore harinya, pagi harinya, keesokan harinya, esok harinya,
    yang lain, lainnya, keduanya, ketiganya
  `),
  pronouns: wordList('dia ia beliau mereka keduanya ketiganya semuanya'),
  onlyFirst: wordList(''),
  forward: wordList(''),
  demonstratives: wordList('itu tersebut ini begitu demikian sana situ'),
  // Before `ini`: a time that the date of the report tells.
  deictic: wordList(
    'hari pagi siang sore petang malam pekan minggu bulan tahun saat kali selama sejauh abad musim dewasa',
  ),
  suffix: 'nya',
  // End in -nya without meaning anybody.
  ownWords: wordList(`
    hanya tanya punya kalinya biasanya umumnya khususnya akhirnya sebenarnya sebaiknya seharusnya sesungguhnya tentunya
    kiranya rupanya nyatanya ternyata agaknya sepertinya tampaknya kelihatannya setidaknya sekiranya seandainya semestinya
    nantinya awalnya mulanya dulunya tadinya utamanya terutamanya intinya pokoknya satunya terakhirnya adanya tidaknya
    banyaknya sedikitnya sekurangnya selambatnya secepatnya sebanyaknya setinggi tingginya terjadinya berlangsungnya adalah
    bertanya menanya ditanya nya selamanya sepenuhnya seutuhnya segalanya lainnya
  `),
  captions: wordList('foto sumber dok dokumentasi gambar ilustrasi kredit arsip ist'),
};
