import { configText } from './config.nl.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** All wrong settings at once, each a Dutch sentence; the message never repeats a value, which may be secret. */
export class ConfigError extends Error {
  readonly findings: readonly string[];

  constructor(findings: readonly string[]) {
    super([configText.heading, ...findings.map((finding) => `- ${finding}`)].join('\n'));
    this.name = 'ConfigError';
    this.findings = findings;
  }
}

/** Reads environment variables and collects what is wrong with them; an empty variable counts as absent. */
export class EnvironmentReader {
  readonly #env: Environment;
  readonly #findings: string[] = [];

  constructor(env: Environment) {
    this.#env = env;
  }

  text(name: string): string | undefined {
    return this.#env[name]?.trim() || undefined;
  }

  integer(name: string, least: number, most: number): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    return this.refuse(configText.integer(name, least, most));
  }

  oneOf<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    return choices.find((choice) => choice === text) ?? this.refuse(configText.oneOf(name, choices));
  }

  matching(name: string, form: RegExp, explanation: string): string | undefined {
    const text = this.text(name);
    return text === undefined || form.test(text) ? text : this.refuse(explanation);
  }

  url(name: string, protocols: readonly string[]): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const url = URL.parse(text);
    return url && protocols.includes(url.protocol) ? text : this.refuse(configText.url(name, protocols));
  }

  refuse(finding: string): undefined {
    this.#findings.push(finding);
    return undefined;
  }

  throwFindings(): void {
    if (this.#findings.length > 0) throw new ConfigError(this.#findings);
  }
}
