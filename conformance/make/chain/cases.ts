import { breaks, type ChainCases, granted, keeps, refused, removal, requested, running } from './case.ts';
import {
  allocation,
  asked,
  change,
  declared,
  jw301,
  jw305,
  jw315,
  jw317,
  jw319,
  other,
  SISTER,
  start,
} from './world.ts';

/** Headers, allocations, requests and answers: one message that breaks only the rule and one that just does not. */
export const OTHER_CASES: ChainCases = {
  TR056: () => [
    breaks(
      'identificatie eerder gebruikt',
      [jw301([allocation()], { as: 'DUBBEL' })],
      jw301([allocation(), other()], { as: 'DUBBEL' }),
      'TR056',
    ),
    keeps(
      'zelfde identificatie van een andere berichtsoort',
      [jw301([allocation()], { as: 'DUBBEL' })],
      jw305([start()], { as: 'DUBBEL' }),
    ),
    keeps(
      'zelfde identificatie van een andere gemeente',
      [jw301([allocation()], { as: 'DUBBEL', municipality: '0599' })],
      jw301([allocation()], { as: 'DUBBEL' }),
    ),
  ],
  TR135: () => [
    breaks('dagtekening morgen', [], jw301([allocation()], { on: '2025-05-13' }), 'TR135'),
    keeps('dagtekening vandaag', [], jw301([allocation()], { on: '2025-05-12' })),
  ],
  TR332: () => [
    breaks('nummer al van een andere cliënt', [jw301([allocation()], { bsn: SISTER })], jw301([allocation()]), 'TR332'),
    keeps('nummer van dezelfde cliënt', [running()], jw301([allocation()])),
    keeps(
      'nummer van een andere gemeente',
      [jw301([allocation()], { bsn: SISTER, municipality: '0599' })],
      jw301([allocation()]),
    ),
  ],
  TR347: () => [
    breaks(
      'kenmerk al gebruikt voor een andere cliënt',
      [jw315([asked()], { bsn: SISTER })],
      jw315([asked()]),
      'TR347',
    ),
    breaks(
      'kenmerk al gebruikt, verzoek om wijziging',
      [running(), jw315([asked()], { bsn: SISTER })],
      jw317({ reference: 'VOT-1', changes: [change()] }),
      'TR347',
    ),
    keeps('kenmerk van een andere aanbieder', [jw315([asked()], { provider: '99990002' })], jw315([asked()])),
  ],
  TR355: () => [
    breaks('kenmerk van geen verzoek', [requested()], jw319({ ReferentieAanbieder: 'ANDERS' }), 'TR355'),
    keeps('antwoord op een verzoek', [requested()], jw319({})),
    keeps(
      'antwoord op een verzoek om wijziging',
      [running(), jw317({ changes: [change()] })],
      jw319({ ReferentieAanbieder: 'VOW-1' }),
    ),
  ],
  TR359: () => [
    breaks(
      'al toegewezen',
      [requested(), granted()],
      jw319({ VerzoekAntwoord: '1', RedenAfwijzingVerzoek: '4' }),
      'TR359',
    ),
    keeps('nog niet toegewezen', [requested(), running()], jw319({ VerzoekAntwoord: '1', RedenAfwijzingVerzoek: '4' })),
  ],
  TR360: () => [
    breaks('tweede keer in onderzoek', [requested(), jw319({})], jw319({}), 'TR360'),
    keeps('eerste keer in onderzoek', [requested()], jw319({})),
  ],
  TR365: () => [
    breaks('al afgewezen', [requested(), refused()], refused(), 'TR365'),
    keeps('afwijzen na onderzoek', [requested(), jw319({})], refused()),
  ],
  TR374: () => [
    breaks('er loopt al een verzoek', [requested()], jw315([asked({ ReferentieAanbieder: 'VOT-2' })]), 'TR374'),
    breaks(
      'er is een verzoek in onderzoek',
      [running(), requested(), jw319({})],
      jw317({ changes: [change()] }),
      'TR374',
    ),
    keeps('het verzoek is afgewezen', [requested(), refused()], jw315([asked({ ReferentieAanbieder: 'VOT-2' })])),
    keeps('het verzoek is toegewezen', [requested(), granted()], jw315([asked({ ReferentieAanbieder: 'VOT-2' })])),
    keeps(
      'het verzoek is van een andere cliënt',
      [jw315([asked()], { bsn: SISTER })],
      jw315([asked({ ReferentieAanbieder: 'VOT-2' })]),
    ),
  ],
  TR379: () => [
    breaks('kenmerk van geen verzoek', [], jw301([allocation({ ReferentieAanbieder: 'VOT-1' })]), 'TR379'),
    breaks('kenmerk een tweede keer', [requested(), granted()], granted(), 'TR379'),
    breaks('kenmerk van een afgewezen verzoek', [requested(), refused()], granted(), 'TR379'),
    keeps('kenmerk van een lopend verzoek', [requested()], granted()),
    keeps('kenmerk van een verzoek in onderzoek', [requested(), jw319({})], granted()),
  ],
  TR385: () => [
    breaks('verwijderen met goedgekeurde prestatie', [running(), ...declared()], removal(), 'TR385'),
    keeps('verwijderen na creditering', [running(), ...declared(), ...declared(true)], removal()),
    keeps(
      'inkorten met goedgekeurde prestatie',
      [running(), ...declared()],
      jw301([allocation({ Einddatum: '2025-05-31', RedenWijziging: '12', Toewijzingstijd: '10:00:00' })]),
    ),
  ],
};
