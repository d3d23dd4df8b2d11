import { defineMessages } from '@jinguo/console-kit';

export const useCheckInText = defineMessages(
  'congressCheckIn',
  {
    nobody: '资格审查通过后才有签到名单。', delegates: '代表大会', committee: '执委会第一次会议', guests: '特邀、列席', guestsHere: '特邀、列席到会，不计入应到和法定人数', number: '代表证编号', numberHint: '扫描代表证，或输入编号、姓名', take: '签到', scan: '扫码', stopScan: '停止扫码',
    taken: '{name} 已签到', already: '{name} 此前已签到', absentOnly: '未到', all: '全部', search: '姓名、单位', absent: '未报到', present: '在会', away: '离会', leave: '请假', to_present: '签到', to_away: '离会', to_leave: '请假', noCamera: '打不开摄像头，请输入编号。',
  },
  {
    nobody: 'There is a list once the qualifications are reviewed.', delegates: 'Congress', committee: 'First committee meeting', guests: 'Guests, observers', guestsHere: 'guests and observers, counted in no quorum', number: 'Number of the card', numberHint: 'Card, number or name', take: 'Check in', scan: 'Scan', stopScan: 'Stop scanning',
    taken: '{name} is checked in', already: '{name} was checked in before', absentOnly: 'Not here', all: 'All', search: 'Name, unit', absent: 'Not here', present: 'Present', away: 'Left', leave: 'On leave', to_present: 'Check in', to_away: 'Leaves', to_leave: 'On leave', noCamera: 'The camera does not open. Type the number.',
  },
);
