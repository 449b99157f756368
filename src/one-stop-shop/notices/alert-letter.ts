import type { LocalizedText } from '../../kernel';
import type { AlertKind } from './notices.dto';

const what: Record<AlertKind, LocalizedText> = {
  OPEN: { vi: 'việc đang mở', en: 'open tasks' },
  DUE_SOON: { vi: 'việc sắp đến hạn', en: 'tasks that are nearly due' },
  OVERDUE: { vi: 'việc quá hạn', en: 'overdue tasks' },
};

/** Figures and the name of the rule alone: what the cases are is read after signing in. */
export function alertLetter({
  name,
  rule,
  kind,
  count,
  threshold,
  publicUrl,
}: {
  name: string;
  rule: string;
  kind: AlertKind;
  count: number;
  threshold: number;
  publicUrl: string | undefined;
}): { subject: LocalizedText; text: LocalizedText } {
  const where = publicUrl === undefined ? '' : `\n\n${publicUrl}/desk/inbox`;
  return {
    subject: { vi: `Cảnh báo: ${rule}`, en: `Alert: ${rule}` },
    text: {
      vi: `Xin chào ${name},

Quy tắc "${rule}" của bạn: có ${count} ${what[kind].vi} (ngưỡng ${threshold}).${where}

Bạn sửa hoặc tắt quy tắc trong phần Cài đặt.`,
      en: `Dear ${name},

Your rule "${rule}": there are ${count} ${what[kind].en} (threshold ${threshold}).${where}

Change it or turn it off in your settings.`,
    },
  };
}
