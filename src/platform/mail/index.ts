export { type Mailer, type MailSettings, openMailer } from './mailer.ts';
