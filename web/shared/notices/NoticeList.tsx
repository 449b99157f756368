import { Anchor, Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { answerOf, api, type Schema } from '../api/client';
import { visit } from '../shell/places';
import { Empty, Loading } from '../states/states';
import { defineTexts, useLanguage, useTexts } from '../texts/texts';
import { instantText } from '../time/instants';
import { noticeHref, noticeWords } from './notice-words';
import classes from './Notices.module.css';

type Notice = Schema<'NoticeView'>;

const texts = defineTexts({
  title: { vi: 'Thông báo', en: 'Notices' },
  readAll: { vi: 'Đánh dấu đã đọc tất cả', en: 'Mark all as read' },
  none: { vi: 'Chưa có thông báo', en: 'There are no notices' },
  noneYet: {
    vi: 'Việc được giao, hồ sơ chuyển đến, sắp hạn và quá hạn sẽ hiện ở đây.',
    en: 'Work you are given, cases handed over, nearly due and late ones show up here.',
  },
  unread: { vi: 'chưa đọc', en: 'unread' },
  rules: { vi: 'Đặt quy tắc cảnh báo', en: 'Set alert rules' },
});

/** The newest first. Opening one reads it; what was settled elsewhere is read already. */
export function NoticeList(props: {
  notices: readonly Notice[] | undefined;
  unread: number;
  close: () => void;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  const client = useQueryClient();
  const [, go] = useLocation();
  const refresh = () => client.invalidateQueries({ queryKey: ['notices'] });
  const readAll = useMutation({
    mutationFn: (upTo: string) => answerOf(api.POST('/api/v1/notices/read', { body: { upTo } })),
    onSettled: refresh,
  });
  const read = useMutation({
    mutationFn: (id: string) => answerOf(api.POST('/api/v1/notices/{id}/read', { params: { path: { id } } })),
    onSettled: refresh,
  });
  const { notices } = props;
  if (!notices) return <Loading />;
  const open = (notice: Notice) => {
    if (!notice.readAt) read.mutate(notice.id);
    props.close();
    visit(noticeHref(notice), go);
  };
  return (
    <>
      <Group justify="space-between" px="sm" py={8}>
        <Text fw={650} size="sm">
          {t('title')}
        </Text>
        <Button
          size="compact-xs"
          variant="default"
          disabled={props.unread === 0 || notices.length === 0}
          onClick={() => readAll.mutate(notices[0].id)}
        >
          {t('readAll')}
        </Button>
      </Group>
      {notices.length === 0 ? (
        <Empty title={t('none')}>{t('noneYet')}</Empty>
      ) : (
        <ul className={classes.list}>
          {notices.map((notice) => {
            const { title, about } = noticeWords(notice, language);
            return (
              <li key={notice.id}>
                <a
                  href={noticeHref(notice)}
                  className={classes.notice}
                  data-unread={!notice.readAt || undefined}
                  onClick={(event) => {
                    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                    event.preventDefault();
                    open(notice);
                  }}
                >
                  <span
                    className={classes.dot}
                    {...(!notice.readAt && { role: 'img', 'aria-label': t('unread') })}
                  />
                  <span className={classes.title}>{title}</span>
                  <span className={classes.about}>{about}</span>
                  <time className={classes.at} dateTime={notice.createdAt}>
                    {instantText(notice.createdAt)}
                  </time>
                </a>
              </li>
            );
          })}
        </ul>
      )}
      <Group px="sm" py={8}>
        <Anchor href="/desk/settings?section=alerts" size="xs">
          {t('rules')}
        </Anchor>
      </Group>
    </>
  );
}
