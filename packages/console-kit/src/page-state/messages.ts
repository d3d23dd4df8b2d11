import { defineMessages } from '../messages/define-messages.ts';

/** The words of page states. */
export const usePageStateText = defineMessages(
  'pageState',
  {
    failed: '没有加载出来',
    noAccess: '没有找到，或不在您的管辖范围内',
    noAccessHint: '可能已被移除，或只有办理人可见。请核对后再试。',
    partly: '本页有内容没有加载出来。',
    notNewer: '暂时取不到最新内容，显示的是此前的内容。',
    retry: '重试',
    home: '回到工作台',
    request: '编号 {id}',
    notFound: '没有这个页面',
    notFoundHint: '地址可能输错了，或页面已经移动。',
    offline: '网络已断开。已填写的内容保留在本页，恢复后可继续办理。',
  },
  {
    failed: 'This did not load',
    noAccess: 'Not found, or outside your area',
    noAccessHint: 'It may have been removed, or only those who handle it see it. Check, and try again.',
    partly: 'Something on this page did not load.',
    notNewer: 'What is shown may be out of date: nothing newer came.',
    retry: 'Try again',
    home: 'Back to the desk',
    request: 'Number {id}',
    notFound: 'There is no such page',
    notFoundHint: 'The address may be mistyped, or the page has moved.',
    offline: 'You are offline. What you typed stays on this page; go on when the connection is back.',
  },
);
