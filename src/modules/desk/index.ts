/** Server door of desk. */
export { findMore } from './http/find-more.nl.ts';
export { deskRoutes } from './http/routes.ts';
export { MAKE_REPORTS_JOB, makeReports, makeReportsJob } from './use-cases/make-reports.ts';
export { SEND_MAIL_JOB } from './use-cases/queue-mail.ts';
export { READ_FIGURES_JOB, readFiguresJob, readFiguresOfAll } from './use-cases/read-figures.ts';
export { sendMailJob } from './use-cases/send-mail.ts';
