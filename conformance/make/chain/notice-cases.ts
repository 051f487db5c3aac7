import { begun, breaks, type ChainCases, keeps, running } from './case.ts';
import { jw305, jw307, PAUSE, REMOVE, start, stop, task } from './world.ts';

/** Starts and stops (JW305, JW307): one message that breaks only the rule and one that just does not. */
export const NOTICE_CASES: ChainCases = {
  TR019: () => [
    breaks('start op een onbekende toewijzing', [running()], jw305([start({ ToewijzingNummer: 300009 })]), 'TR019'),
    keeps('start op een bekende toewijzing', [running()], jw305([start()])),
    keeps('taakgerichte start zonder toewijzing', [], jw305([task(start())])),
    breaks(
      'stop op een onbekende toewijzing, dus ook zonder start',
      [running()],
      jw307([stop({ ToewijzingNummer: 300009 })]),
      'TR019',
      'TR382',
    ),
  ],
  TR063: () => [
    breaks('te verwijderen start nooit aangeleverd', [running()], jw305([start(REMOVE)]), 'TR063'),
    breaks('te verwijderen start al verwijderd', [...begun(), jw305([start(REMOVE)])], jw305([start(REMOVE)]), 'TR063'),
    keeps('start verwijderen', begun(), jw305([start(REMOVE)])),
    breaks(
      'te verwijderen start met een andere dag dan de start die er staat',
      begun(),
      jw305([start({ Begindatum: '2025-03-12', ...REMOVE })]),
      'TR063',
    ),
    breaks(
      'te verwijderen stop op een onbekende toewijzing: alleen de verwijdering wordt beoordeeld',
      begun(),
      jw307([stop({ ToewijzingNummer: 300009, ...REMOVE })]),
      'TR063',
    ),
    breaks(
      'te verwijderen start op een onbekende toewijzing',
      begun(),
      jw305([start({ ToewijzingNummer: 300009, ...REMOVE })]),
      'TR063',
    ),
    breaks(
      'te verwijderen stop met een andere einddatum',
      [...begun(), jw307([stop()])],
      jw307([stop({ Einddatum: '2025-05-08', ...REMOVE })]),
      'TR063',
    ),
    breaks(
      'tweede te verwijderen stop in één bericht is nooit aangeleverd',
      [...begun(), jw307([stop()])],
      jw307([stop(REMOVE), stop({ RedenBeeindiging: '32', ...REMOVE })]),
      'TR063',
    ),
    breaks(
      'te verwijderen stop met een andere reden',
      [...begun(), jw307([stop()])],
      jw307([stop({ RedenBeeindiging: '32', ...REMOVE })]),
      'TR063',
    ),
    keeps('stop verwijderen', [...begun(), jw307([stop()])], jw307([stop(REMOVE)])),
  ],
  TR071: () => [
    breaks(
      'start verwijderen terwijl er een stop bij is',
      [...begun(), jw307([stop()])],
      jw305([start(REMOVE)]),
      'TR071',
    ),
    keeps(
      'start verwijderen nadat de stop is verwijderd',
      [...begun(), jw307([stop()]), jw307([stop(REMOVE)])],
      jw305([start(REMOVE)]),
    ),
  ],
  TR074: () => [
    breaks('start met dezelfde sleutel na een stop', [...begun(), jw307([stop()])], jw305([start()]), 'TR074'),
    keeps(
      'nieuwe start op een andere dag',
      [...begun(), jw307([stop()])],
      jw305([start({ Begindatum: '2025-05-10' })]),
    ),
    keeps(
      'verwijderen en opnieuw met een andere dag',
      begun(),
      jw305([start(REMOVE), start({ Begindatum: '2025-03-12' })]),
    ),
    breaks(
      'dezelfde tijdelijke stop nog een keer',
      [...begun(), jw307([stop(PAUSE)])],
      jw307([stop(PAUSE)]),
      'TR074',
      'TR413',
    ),
    keeps('opnieuw na verwijderen', [...begun(), jw305([start(REMOVE)])], jw305([start()])),
  ],
  TR326: () => [
    breaks('tweede start zonder stop', begun(), jw305([start({ Begindatum: '2025-04-01' })]), 'TR326'),
    breaks('twee starts in één bericht', [running()], jw305([start(), start({ Begindatum: '2025-04-01' })]), 'TR326'),
    keeps(
      'start na een tijdelijke stop',
      [...begun(), jw307([stop(PAUSE)])],
      jw305([start({ Begindatum: '2025-05-05' })]),
    ),
    keeps(
      'start na een definitieve stop (OP379)',
      [...begun(), jw307([stop()])],
      jw305([start({ Begindatum: '2025-05-12' })]),
    ),
    keeps(
      'start na een verwijderde start',
      [...begun(), jw305([start(REMOVE)])],
      jw305([start({ Begindatum: '2025-04-01' })]),
    ),
  ],
  TR382: () => [
    breaks('stop zonder start', [running()], jw307([stop()]), 'TR382'),
    breaks('stop met een andere begindatum', begun(), jw307([stop({ Begindatum: '2025-03-12' })]), 'TR382'),
    breaks(
      'stop op een eerdere start (OP155)',
      [...begun(), jw307([stop(PAUSE)]), jw305([start({ Begindatum: '2025-05-05' })])],
      jw307([stop()]),
      'TR382',
    ),
    breaks('stop na een stop waar geen start bij is', [running(), jw307([stop(PAUSE)])], jw307([stop()]), 'TR382'),
    keeps('stop op de start', begun(), jw307([stop()])),
    keeps('taakgerichte stop op zijn start', [jw305([task(start())])], jw307([task(stop())])),
  ],
  TR413: () => [
    breaks(
      'tweede tijdelijke stop',
      [...begun(), jw307([stop(PAUSE)])],
      jw307([stop({ ...PAUSE, Einddatum: '2025-05-02' })]),
      'TR413',
    ),
    breaks(
      'tweede tijdelijke stop in hetzelfde bericht',
      begun(),
      jw307([stop(PAUSE), stop({ ...PAUSE, Einddatum: '2025-05-02' })]),
      'TR413',
    ),
    keeps(
      'tijdelijke stop na een nieuwe start',
      [...begun(), jw307([stop(PAUSE)]), jw305([start({ Begindatum: '2025-05-05' })])],
      jw307([stop({ RedenBeeindiging: '20', Begindatum: '2025-05-05' })]),
    ),
  ],
  TR414: () => [
    breaks(
      'volgende stop eindigt eerder',
      [...begun(), jw307([stop(PAUSE)])],
      jw307([stop({ Einddatum: '2025-04-29' })]),
      'TR414',
    ),
    keeps(
      'volgende stop eindigt op dezelfde dag',
      [...begun(), jw307([stop(PAUSE)])],
      jw307([stop({ Einddatum: '2025-04-30' })]),
    ),
  ],
  TR415: () => [
    breaks(
      'stop na een definitieve stop',
      [...begun(), jw307([stop()])],
      jw307([stop({ RedenBeeindiging: '32' })]),
      'TR415',
    ),
    breaks(
      'tijdelijke stop na een definitieve stop',
      [...begun(), jw307([stop()])],
      jw307([stop({ ...PAUSE, Einddatum: '2025-05-10' })]),
      'TR415',
    ),
    keeps(
      'stop na een verwijderde stop',
      [...begun(), jw307([stop()]), jw307([stop(REMOVE)])],
      jw307([stop({ RedenBeeindiging: '32' })]),
    ),
    keeps(
      'verwijderen en opnieuw in één bericht (IV008)',
      [...begun(), jw307([stop()])],
      jw307([stop(REMOVE), stop({ RedenBeeindiging: '32' })]),
    ),
  ],
};
