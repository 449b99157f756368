import { defineTexts, useTexts } from '../../shared/texts/texts';
import { Views } from '../views/Views';
import { Register } from './Register';
import { TemplateList } from './TemplateList';

const texts = defineTexts({
  title: { vi: 'Văn bản', en: 'Documents' },
  register: { vi: 'Sổ đăng ký văn bản đi', en: 'Register of outgoing documents' },
  templates: { vi: 'Mẫu văn bản', en: 'Forms' },
});

/** What the records office keeps: the register of what left the agency, and the forms it is made by. */
export default function Documents() {
  const t = useTexts(texts);
  return (
    <Views
      title={t('title')}
      hasPanes
      views={[
        { name: 'register', title: t('register'), page: <Register /> },
        { name: 'templates', title: t('templates'), page: <TemplateList /> },
      ]}
    />
  );
}
