/** What a fault of ours says, by its code of StUF. */
export const FAULT_TEXTS = {
  StUF055: 'Berichtbody is niet conform schema in sectormodel',
  StUF058: 'Proces voor afhandelen bericht geeft fout',
} as const;
