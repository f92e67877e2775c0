import { wordSet } from './words.ts';

/** Nouns for what offices, bodies and fields of study deal with: no name of a person holds them. */
export const FIELDS = wordSet(
  `industri bisnis veteriner produksi distribusi fiskal moneter iklim layanan korporat korporasi cabang tembakau bantuan aksi kebun binatang darurat tanaman
  makanan minuman lapangan rapat paripurna impor ekspor angkutan timah nikel kargo niaga teritorial kerjasama finansial mutu formasi indikator
  biologi molekuler fisika matematika sosiologi psikologi antropologi arkeologi filsafat forensik pidana perdata teknik ilmu antikorupsi kampanye sistem
  kapal sektor pengarah penyelenggara regional global motor mobil logam mesin elektronika telematika komoditas syariah mikro inovasi strategi analisis kajian
  telaah risiko medis bedah wisata deportasi peminat kosmetik partner partners ventures capital magazine story stories channel project marketing responsibility social supply system
  innovation future downhill enduro setda lanud buruh listrik makroekonomi`,
);
