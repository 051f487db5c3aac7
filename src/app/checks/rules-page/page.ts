import { ALL_RULES, fixedBy, type RuleText, ruleSentence } from '../../../standards/ijw/index.ts';
import { type Account, accountOf } from './account.ts';
import { pageText as t } from './page.nl.ts';
import { REMARKS } from './remarks.nl.ts';
import type { Found } from './scan.ts';

type Section = keyof typeof t.sections;
type Row = { readonly rule: RuleText; readonly account: Account };

/** The catalogue of all rules as Markdown, the ids of which nothing can be said, and those whose remark the code made idle. */
export function rulesPage(found: Found): {
  readonly text: string;
  readonly unaccounted: readonly string[];
  readonly spare: readonly string[];
} {
  const rows = ALL_RULES.map((rule): Row => ({ rule, account: accountOf(rule, found) }));
  const count = (how: Account['how']): number => rows.filter(({ account }) => account.how === how).length;
  const [functions, facets, none] = [count('function'), count('facet'), count('none')];
  const lines = [
    t.title,
    '',
    ...t.intro,
    '',
    t.counts(functions, facets, rows.length - functions - facets - none, none),
  ];
  for (const section of Object.keys(t.sections) as Section[]) {
    lines.push('', t.sections[section], '', line(t.heads), line(t.heads.map(() => '---')));
    for (const row of rows.filter(({ rule }) => sectionOf(rule) === section)) lines.push(line(cells(row, found)));
  }
  const unaccounted = rows.filter(({ account }) => account.how === 'none').map(({ rule }) => rule.id);
  const remarked = new Set(rows.filter(({ account }) => account.how === 'remark').map(({ rule }) => rule.id));
  const spare = [...REMARKS.keys()].filter((id) => !remarked.has(id));
  return { text: `${lines.join('\n')}\n`, unaccounted, spare };
}

function sectionOf({ kind, level }: RuleText): Section {
  if (kind === 'fill-in' || kind === 'business' || kind === 'principle') return kind;
  return level === 1 ? 'level1' : level === 2 ? 'level2' : 'level34';
}

const line = (cell: readonly string[]): string => `| ${cell.join(' | ')} |`;
const escaped = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const cells = ({ rule, account }: Row, found: Found): string[] => [
  rule.id,
  escaped(ruleSentence(rule.id) ?? rule.text),
  rule.messages.length >= 14 ? t.all : rule.messages.map((id) => id.slice(2)).join(', '),
  rule.retourcode ?? '',
  escaped(where(account)),
  tests(rule, found),
];

function where(account: Account): string {
  switch (account.how) {
    case 'function':
      return account.places.map(linked).join(', ');
    case 'facet': {
      const [first, ...rest] = account.facets;
      const stated = first ? t.facet(first.facet, first.value, first.on) : '';
      return rest.length > 0 ? `${stated} ${t.more(rest.length)}` : stated;
    }
    case 'unused':
      return t.unused;
    case 'elaborated':
      return t.elaborated(account.into.join(', '));
    case 'named':
      return t.named(short(account.paths.map(linked)));
    case 'remark':
      return account.why;
    case 'none':
      return t.none;
  }
}

/** The messages of a suite first, then the files of tests; else why there can be none. */
function tests(rule: RuleText, found: Found): string {
  const { id } = rule;
  const paths = found.tests.get(id) ?? [];
  const own = paths.filter((path) => path.endsWith(`/${id}.json`));
  const others = paths.filter((path) => /\.test\.tsx?$|\.ya?ml$/.test(path));
  const listed = short([...own.map(linked), ...others.map(linked)]);
  const other = listed === '' ? fixedBy(rule) : undefined;
  return other === undefined ? listed : t.pinned(other);
}

const SHOWN = 3;
const short = (items: readonly string[]): string =>
  [...items.slice(0, SHOWN), ...(items.length > SHOWN ? [t.more(items.length - SHOWN)] : [])].join(', ');

/** path:line as a link from docs/rules, shown by the name of the file. */
function linked(place: string): string {
  const [path = '', number] = place.split(':');
  const name = path.split('/').slice(-2).join('/');
  return number ? `[${name}:${number}](../../${path}#L${number})` : `[${name}](../../${path})`;
}
