import type { StatusTone } from '../ui/status/status.tsx';

/** The shape and colour that go with a status word of the API. Unknown words read as "waiting". */
const TONES: Readonly<Record<string, StatusTone>> = {
  loopt: 'positive',
  actief: 'positive',
  'geldt-nu': 'positive',
  geldig: 'positive',
  goedgekeurd: 'positive',
  verwerkt: 'positive',
  toegestaan: 'positive',
  'in-orde': 'positive',
  'niet-in-orde': 'negative',
  'niet-van-toepassing': 'closed',
  'deels-afgewezen': 'warning',
  afgewezen: 'negative',
  geweigerd: 'negative',
  mislukt: 'negative',
  verwijderd: 'negative',
  voorstel: 'proposal',
  gepland: 'proposal',
  komend: 'proposal',
  concept: 'proposal',
  'loopt-af': 'warning',
  bezig: 'waiting',
  ontvangen: 'waiting',
  afgelopen: 'closed',
  geeindigd: 'closed',
  opgezegd: 'closed',
  beeindigd: 'closed',
  ingetrokken: 'closed',
};

export const toneOf = (status: string): StatusTone => TONES[status] ?? 'waiting';
