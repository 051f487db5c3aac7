import { aspecific, both, breaks, budget, budgetChange, type ChainCases, generic, keeps, running } from './case.ts';
import { allocation, change, fresh, jw301, jw317, other, SISTER, SIZE } from './world.ts';

/** Requests for a change (JW317): one message that breaks only the rule and one that just does not. */
export const CHANGE_CASES: ChainCases = {
  TR304: () => [
    breaks('cliënt onbekend', [], jw317({ changes: [change()] }, { bsn: SISTER }), 'TR304', 'TR351'),
    keeps('cliënt bekend', [running()], jw317({ changes: [change()] })),
  ],
  TR349: () => [
    breaks('een actuele toewijzing ontbreekt', [both()], jw317({ changes: [change()] }), 'TR349'),
    keeps(
      'de andere is niet meer actueel',
      [jw301([allocation(), other({ Einddatum: '2025-05-11' })])],
      jw317({ changes: [change()] }),
    ),
    breaks(
      'de andere geldt vandaag nog',
      [jw301([allocation(), other({ Einddatum: '2025-05-12' })])],
      jw317({ changes: [change()] }),
      'TR349',
    ),
    keeps(
      'de andere is verwijderd',
      [
        both(),
        jw301([allocation(), other({ Einddatum: '2025-03-10', RedenWijziging: '13', Toewijzingstijd: '10:00:00' })]),
      ],
      jw317({ changes: [change()] }),
    ),
  ],
  TR350: () => [
    breaks(
      'ongewijzigd product verwijst naar een onbekende toewijzing',
      [running()],
      jw317({ unchanged: [300009], changes: [change()] }),
      'TR350',
    ),
    keeps('ongewijzigd product is actueel', [both()], jw317({ unchanged: [300002], changes: [change()] })),
  ],
  TR351: () => [
    breaks(
      'te wijzigen product is verlopen',
      [jw301([allocation({ Einddatum: '2025-05-11' }), other()])],
      jw317({ unchanged: [300002], changes: [change()] }),
      'TR351',
    ),
    keeps(
      'te wijzigen product geldt vandaag nog',
      [jw301([allocation({ Einddatum: '2025-05-12' }), other()])],
      jw317({ unchanged: [300002], changes: [change()] }),
    ),
  ],
  TR357: () => [
    breaks(
      'gewenste ingangsdatum vandaag',
      [running()],
      jw317({ changes: [change({ GewensteIngangsdatum: '2025-05-12' })] }),
      'TR357',
    ),
    keeps(
      'gewenste ingangsdatum morgen',
      [running()],
      jw317({ changes: [change({ GewensteIngangsdatum: '2025-05-13' })] }),
    ),
    keeps('de oorspronkelijke ingangsdatum', [running()], jw317({ changes: [change()] })),
  ],
  TR361: () => [
    breaks(
      'nieuw product overlapt een ongewijzigd product',
      [both()],
      jw317({
        unchanged: [300001, 300002],
        fresh: [fresh({ Product: { Categorie: '45', Code: '45A04' }, GewensteIngangsdatum: '2025-08-31' })],
      }),
      'TR361',
    ),
    breaks(
      'nieuw product overlapt een gewijzigd product',
      [running()],
      jw317({
        changes: [change()],
        fresh: [fresh({ Product: { Categorie: '45', Code: '45A04' }, GewensteIngangsdatum: '2025-12-31' })],
      }),
      'TR361',
    ),
    keeps(
      'nieuw product sluit aan op een gewijzigd product',
      [running()],
      jw317({
        changes: [change()],
        fresh: [
          fresh({
            Product: { Categorie: '45', Code: '45A04' },
            GewensteIngangsdatum: '2026-01-01',
            Einddatum: '2026-03-31',
          }),
        ],
      }),
    ),
    keeps(
      'nieuw product sluit aan',
      [both()],
      jw317({
        unchanged: [300001, 300002],
        fresh: [fresh({ Product: { Categorie: '45', Code: '45A04' }, GewensteIngangsdatum: '2025-09-01' })],
      }),
    ),
  ],
  TR373: () => [
    breaks(
      'ander totaalvolume vanaf later',
      [jw301([allocation({ Omvang: { ...SIZE, Frequentie: '6' } })])],
      jw317({
        changes: [change({ GewensteIngangsdatum: '2025-06-01', Omvang: { ...SIZE, Frequentie: '6', Volume: 80 } })],
      }),
      'TR373',
    ),
    keeps(
      'van per week naar een totaal, vanaf later',
      [running()],
      jw317({
        changes: [change({ GewensteIngangsdatum: '2025-06-01', Omvang: { ...SIZE, Frequentie: '6', Volume: 80 } })],
      }),
    ),
    keeps(
      'hetzelfde totaalvolume vanaf later',
      [jw301([allocation({ Omvang: { ...SIZE, Frequentie: '6' } })])],
      jw317({
        changes: [change({ GewensteIngangsdatum: '2025-06-01', Omvang: { ...SIZE, Frequentie: '6' } })],
      }),
    ),
    keeps(
      'ander volume per week vanaf later',
      [running()],
      jw317({ changes: [change({ GewensteIngangsdatum: '2025-06-01', Omvang: { ...SIZE, Volume: 5 } })] }),
    ),
    keeps(
      'ander totaalvolume vanaf het begin',
      [jw301([allocation({ Omvang: { ...SIZE, Frequentie: '6' } })])],
      jw317({ changes: [change({ Omvang: { ...SIZE, Frequentie: '6', Volume: 80 } })] }),
    ),
    breaks(
      'ander budget vanaf later',
      [jw301([budget()])],
      jw317({ changes: [{ ...budgetChange(), GewensteIngangsdatum: '2025-06-01' }] }),
      'TR373',
    ),
    keeps('ander budget vanaf het begin', [jw301([budget()])], jw317({ changes: [budgetChange()] })),
  ],
  TR375: () => [
    breaks(
      'omvang bij een toewijzing zonder product',
      [jw301([generic()])],
      jw317({ changes: [change({ ToewijzingNummer: 300001 })] }),
      'TR375',
    ),
    breaks(
      'omvang bij een toewijzing zonder product, zonder einde',
      [jw301([generic()])],
      jw317({ changes: [change({ Einddatum: undefined, Omvang: { ...SIZE, Frequentie: '4' } })] }),
      'TR375',
    ),
    keeps(
      'omvang bij een toewijzing zonder product die voor 2021 eindigt',
      [jw301([{ ...generic(), Ingangsdatum: '2020-01-01' }])],
      jw317({ changes: [change({ GewensteIngangsdatum: '2020-01-01', Einddatum: '2020-12-31' })] }),
    ),
    keeps('geen omvang', [jw301([generic()])], jw317({ changes: [budgetChange()] })),
  ],
  TR411: () => [
    breaks(
      'omvang ontbreekt bij een productcode',
      [running()],
      jw317({ changes: [change({ Omvang: undefined })] }),
      'TR411',
    ),
    keeps('omvang bij een productcode', [running()], jw317({ changes: [change()] })),
  ],
  TR412: () => [
    breaks('omvang bij een categorie zonder code', [jw301([aspecific()])], jw317({ changes: [change()] }), 'TR412'),
    keeps(
      'geen omvang bij een categorie zonder code',
      [jw301([aspecific()])],
      jw317({ changes: [change({ Omvang: undefined })] }),
    ),
  ],
};
