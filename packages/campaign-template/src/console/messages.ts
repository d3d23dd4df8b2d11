// Words of the campaign's screens, both languages side by side: one missing does not compile.
import { defineMessages } from '@jinguo/console-kit';

export const useTemplateText = defineMessages('template', { title: '受益情况', people: '{count} 人', notYet: '尚未登记' }, { title: 'Whom it serves', people: '{count} people', notYet: 'not yet written down' });
