export const replayText = {
  summary: "Speelt scenario's na en vergelijkt wat wij maken met wat verwacht wordt.",
  description:
    "Leest scenario's als JSON (case, computation, vow, vow-grant, retour) en speelt elk na in een eigen administratie die daarna\n" +
    'weg is. Er wordt niets bewaard en er is geen database nodig. Met --json één regel JSON per stap: scenario, type, step, what,\n' +
    'produced, expected en agrees. Uitgangscode 0 alleen als alle stappen kloppen, anders 1.',
  missing: (path: string) => `Het bestand ${path} bestaat niet of mag niet worden gelezen.`,
  notScenarios: (path: string) =>
    `In ${path} staan geen scenario's: verwacht is JSON met per scenario een id en een type.`,
  step: (agrees: boolean, scenario: string, step: number, what: string) =>
    `${agrees ? 'klopt      ' : 'klopt NIET '} ${scenario} stap ${step}: ${what}`,
  produced: (value: string) => `    gemaakt:  ${value}`,
  expected: (value: string) => `    verwacht: ${value}`,
  note: (note: string) => `    ${note}`,
  total: (agreeing: number, all: number, scenarios: number) =>
    `${agreeing} van ${all} stappen kloppen, in ${scenarios} ${scenarios === 1 ? 'scenario' : "scenario's"}.`,
} as const;
