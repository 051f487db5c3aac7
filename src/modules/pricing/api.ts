/** What the browser exchanges about prices: schemas and their types, in the Dutch of the public API. */
export {
  Berekeningsdocument,
  Kostenelement,
  Kostprijsparameter,
  NieuweTariefberekening,
  Prijsonderdeel,
  Prijsuitkomst,
  Proefberekening,
  Tariefberekening,
  TariefberekeningRegel,
  TariefberekeningWijziging,
} from './http/calculation-schemas.ts';
export {
  Kostprijs,
  KostprijsVersie,
  Kostprijsvergelijking,
  NieuweKostprijs,
  NieuwTarief,
  Tarief,
  TariefMetHerkomst,
} from './http/tariff-schemas.ts';
export {
  BASIS_WORDS,
  ELEMENT_WORDS,
  FAULT_TEXTS,
  HOURS_TEXTS,
  HOURS_WORDS,
  OVERHEAD_FORM_WORDS,
  STATUTORY_TEXTS,
  STEP_TEXTS,
  STEP_WORDS,
} from './http/words.nl.ts';
