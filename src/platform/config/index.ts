export { loadBsnKey } from './bsn-key.ts';
export {
  type Config,
  type DatabaseConfig,
  type HubConfig,
  LOG_LEVELS,
  type LogLevel,
  loadConfig,
  type OidcConfig,
  type SiteConfig,
  wishedLogLevel,
} from './config.ts';
export { ConfigError, type Environment } from './environment.ts';
