import { breaks, type ChainCases, keeps, requested, running } from './case.ts';
import {
  allocation,
  asked,
  change,
  fresh,
  jw301,
  jw305,
  jw307,
  jw315,
  jw317,
  jw319,
  other,
  REMOVE,
  start,
  stop,
  task,
} from './world.ts';

const NOWHERE = { municipality: '9999' };
/** Voorne aan Zee, which exists since 1 January 2023. */
const YOUNG = { municipality: '1992' };
const BEFORE = '2022-12-31';
const FIRST_DAY = '2023-01-01';
/** Hellevoetsluis, which went up in it. */
const GONE = '0530';
const since = (day: string) => jw301([allocation({ Ingangsdatum: day })], YOUNG);
const started = (day: string) => start({ ToewijzingIngangsdatum: day });
const refers = (code: string) =>
  jw319({ VerzoekAntwoord: '1', RedenAfwijzingVerzoek: '8', Woonplaatsbeginsel: { Gemeente: code } });
const WRONG = { Categorie: '43', Code: '45A04' };

/** Lists outside the messages (level 4): one message that breaks only the rule and one that just does not. */
export const OUTSIDE_CASES: ChainCases = {
  TR378: () => [
    breaks('gemeentecode heeft nooit bestaan', [], jw301([allocation()], NOWHERE), 'TR378'),
    keeps('bestaande gemeente', [], jw301([allocation()], { municipality: '0599' })),
    breaks('verantwoordelijke gemeente bestaat niet', [requested()], refers('9999'), 'TR378'),
    keeps('verantwoordelijke gemeente bestaat', [requested()], refers('0599')),
    breaks('verantwoordelijke gemeente is opgeheven', [requested()], refers(GONE), 'TR378'),
    breaks(
      'verantwoordelijke gemeente bestond niet op een van de eerste dagen',
      [
        jw301([allocation(), other({ Ingangsdatum: BEFORE })]),
        jw317({ reference: 'VOT-1', unchanged: [300002], changes: [change()] }),
      ],
      refers('1992'),
      'TR378',
    ),
    breaks('toewijzing begint een dag voor de gemeente', [], since(BEFORE), 'TR378'),
    breaks(
      'één van de toewijzingen begint een dag voor de gemeente',
      [],
      jw301([allocation(), other({ Ingangsdatum: BEFORE })], YOUNG),
      'TR378',
    ),
    keeps('toewijzing begint op de eerste dag van de gemeente', [], since(FIRST_DAY)),
    breaks('start op een toewijzing van voor de gemeente', [since(BEFORE)], jw305([started(BEFORE)], YOUNG), 'TR378'),
    keeps(
      'start op een toewijzing vanaf de gemeente; de toewijzing telt, niet de melding',
      [since(FIRST_DAY)],
      jw305([started(BEFORE)], YOUNG),
    ),
    breaks('taakgerichte start van voor de gemeente', [], jw305([task(start({ Begindatum: BEFORE }))], YOUNG), 'TR378'),
    keeps('taakgerichte start van na de gemeente', [], jw305([task(start())], YOUNG)),
    keeps(
      'verwijderen van een start wordt niet op de gemeente beoordeeld',
      [since(BEFORE), jw305([started(BEFORE)], YOUNG)],
      jw305([{ ...started(BEFORE), ...REMOVE }], YOUNG),
    ),
    breaks(
      'stop op een toewijzing van voor de gemeente',
      [since(BEFORE), jw305([started(BEFORE)], YOUNG)],
      jw307([stop({ ToewijzingIngangsdatum: BEFORE })], YOUNG),
      'TR378',
    ),
    keeps(
      'verwijderen van een stop wordt niet op de gemeente beoordeeld',
      [since(BEFORE), jw305([started(BEFORE)], YOUNG), jw307([stop({ ToewijzingIngangsdatum: BEFORE })], YOUNG)],
      jw307([stop({ ToewijzingIngangsdatum: BEFORE, ...REMOVE })], YOUNG),
    ),
    breaks('gevraagd van voor de gemeente', [], jw315([asked({ ToewijzingIngangsdatum: BEFORE })], YOUNG), 'TR378'),
    keeps('gevraagd vanaf de gemeente', [], jw315([asked({ ToewijzingIngangsdatum: FIRST_DAY })], YOUNG)),
    breaks(
      'wijziging van een toewijzing van voor de gemeente',
      [since(BEFORE)],
      jw317({ changes: [change({ GewensteIngangsdatum: BEFORE })] }, YOUNG),
      'TR378',
    ),
    keeps(
      'wijziging van een toewijzing vanaf de gemeente',
      [since(FIRST_DAY)],
      jw317({ changes: [change({ GewensteIngangsdatum: FIRST_DAY })] }, YOUNG),
    ),
    breaks(
      'een ongewijzigde toewijzing is van voor de gemeente',
      [since(BEFORE)],
      jw317({ unchanged: [300001], fresh: [fresh()] }, YOUNG),
      'TR378',
    ),
    breaks(
      'nieuw product bij een gemeente die niet bestaat',
      [jw301([allocation()], NOWHERE)],
      jw317({ unchanged: [300009], fresh: [fresh()] }, NOWHERE),
      'TR378',
    ),
    breaks(
      'antwoord op een verzoek van voor de gemeente',
      [jw315([asked({ ToewijzingIngangsdatum: BEFORE })], YOUNG)],
      jw319({}, YOUNG),
      'TR378',
    ),
    keeps('antwoord op een verzoek vanaf de gemeente', [jw315([asked()], YOUNG)], jw319({}, YOUNG)),
  ],
  TR381: () => [
    breaks('code van een andere categorie', [], jw301([allocation({ Product: WRONG })]), 'TR381'),
    keeps('code van de categorie', [], jw301([allocation()])),
    keeps('code die niet op de lijst staat', [], jw301([allocation({ Product: { Categorie: '45', Code: '45Z99' } })])),
    breaks('start van een code van een andere categorie', [running()], jw305([start({ Product: WRONG })]), 'TR381'),
    keeps(
      'verwijderen van een start met een code van een andere categorie',
      [running(), jw305([start({ Product: WRONG })])],
      jw305([start({ Product: WRONG, ...REMOVE })]),
    ),
    breaks(
      'stop van een code van een andere categorie',
      [running(), jw305([start({ Product: WRONG })])],
      jw307([stop({ Product: WRONG })]),
      'TR381',
    ),
    keeps(
      'verwijderen van een stop met een code van een andere categorie',
      [running(), jw305([start({ Product: WRONG })]), jw307([stop({ Product: WRONG })])],
      jw307([stop({ Product: WRONG, ...REMOVE })]),
    ),
    breaks('gevraagde code van een andere categorie', [], jw315([asked({ Product: WRONG })]), 'TR381'),
    breaks(
      'nieuw product met een code van een andere categorie',
      [running()],
      jw317({ unchanged: [300001], fresh: [fresh({ Product: WRONG })] }),
      'TR381',
    ),
  ],
};
