import { wordSet } from './words.ts';

/** Who heads a regency or a city, or an office in one: the region's name follows. */
export const REGIONAL_HEADS = wordSet(
  'bupati wabup walikota kota kapolres kapolresta wakapolres dandim kajari sekda kalapas kadisdik kadinkes kapolsek camat lurah kades',
);

/**
 * Regencies and cities of Indonesia whose names hold words that are also borne by people, or stand in no other list: from the list of regions of
 * the Ministry of Home Affairs. Where one has several words, all of them.
 */
export const REGENCIES: ReadonlySet<string> = new Set(
  `agam|alor|aru|banjar|barito kuala|barito selatan|barito timur|barito utara|barru|batu|batu bara|belu|bener meriah|bima|bone|bone bolango|boven digoel|buru|buru
  selatan|empat lawang|ende|gayo lues|gunung mas|hulu sungai selatan|hulu sungai tengah|hulu sungai utara|intan jaya|jayawijaya|karo|kaur|kayong utara|kepulauan aru|kepulauan mentawai|kepulauan
  meranti|kepulauan selayar|kepulauan sula|kepulauan tanimbar|kepulauan yapen|kubu raya|lahat|landak|lanny jaya|lima puluh kota|lingga|malaka|mempawah|muara
  enim|muaro jambi|muna|muna barat|murung raya|musi banyuasin|musi rawas|musi rawas utara|nagan raya|nias|nias barat|nias selatan|nias utara|padang lawas|padang lawas utara|palopo|pangkalpinang|paser|pegunungan
  arfak|pegunungan bintang|penukal abab lematang ilir|pesisir barat|pesisir selatan|pulang pisau|pulau morotai|pulau taliabu|puncak|puncak jaya|raja ampat|rote
  ndao|sabu raijua|samosir|selayar|seram bagian barat|seram bagian timur|siak|sigi|sumba barat|sumba barat daya|sumba tengah|sumba timur|tana tidung|tanah bumbu|tanah datar|tanah
  laut|tanjung jabung barat|tanjung jabung timur|tanjungbalai|tebing tinggi|teluk bintuni|teluk wondama|timor tengah selatan|timor tengah
  utara|toba|tojo una-una|tual|way kanan`
    .split('|')
    .map((name) => name.trim().replace(/\s+/g, ' ')),
);

/** Words in the longest of these names. */
export const LONGEST_REGENCY = 4;
