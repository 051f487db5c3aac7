export { appendNotices, type DeliveryNotice, loadNotices } from './storage/notices.ts';
