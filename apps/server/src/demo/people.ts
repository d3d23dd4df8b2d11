// The people of the demonstration: one desk for every role that a subsidy passes, and the applicants with an account.
// All are invented. A village without an officer here cannot check anything: demo-data.test.ts refuses that.

export interface DemoPerson {
  readonly username: string;
  readonly name: string;
  readonly posts: readonly { readonly role: DemoRole; readonly unit: string }[];
  /** Shown first on the login page. */
  readonly featured?: true;
  readonly about?: { readonly zh: string; readonly en: string };
}

export type DemoRole =
  | 'villageOfficer'
  | 'townOfficer'
  | 'townHead'
  | 'districtClerk'
  | 'sectionHead'
  | 'deputyChair'
  | 'chair'
  | 'partyGroup'
  | 'partnerOfficer'
  | 'sysAdmin'
  | 'auditor' | 'expert' | 'volunteer';

export const people = [
  // 区妇联
  { username: 'luwj', name: '陆文静', posts: [{ role: 'chair', unit: '330402' }] },
  { username: 'shenxl', name: '沈晓岚', posts: [{ role: 'deputyChair', unit: '330402' }] },
  // Whoever signed hears no appeal against it: a second one does.
  { username: 'wangyf', name: '王一帆', posts: [{ role: 'deputyChair', unit: '330402' }] },
  {
    username: 'gumh', name: '顾敏华', posts: [{ role: 'sectionHead', unit: '330402' }], // 发展
    featured: true,
    about: {
      zh: '发展科负责人：开设批次、复核测算、汇总上会',
      en: 'Section head: opens the round, reviews the amounts, takes the list to the meeting',
    },
  },
  {
    username: 'jiny', name: '金怡', posts: [{ role: 'districtClerk', unit: '330402' }], // 发展
    featured: true,
    about: {
      zh: '发展科经办：受理、审查、测算贴息',
      en: 'Section clerk: accepts, checks and computes the subsidy',
    },
  },
  { username: 'xujy', name: '徐佳莹', posts: [{ role: 'districtClerk', unit: '330402' }] }, // 家儿
  {
    username: 'zhoulj', name: '周丽君', posts: [{ role: 'partyGroup', unit: '330402' }], // 办公室
    featured: true,
    about: {
      zh: '办公室主任：记录党组会集体研究决定',
      en: 'Office director: records the decision of the party group',
    },
  },
  {
    username: 'fangc', name: '方晨', posts: [{ role: 'sysAdmin', unit: '330402' }],
    featured: true,
    about: {
      zh: '系统管理员：人员、岗位与运行',
      en: 'System administrator: people, posts and running',
    },
  },
  {
    username: 'yuj', name: '俞静', posts: [{ role: 'auditor', unit: '330402' }],
    featured: true,
    about: {
      zh: '审计员：核验操作记录',
      en: 'Auditor: verifies the log of what was done',
    },
  },

  // 区级部门与银行
  { username: 'maj', name: '马骏', posts: [{ role: 'partnerOfficer', unit: 'partner.hr' }] },
  { username: 'cheng', name: '陈刚', posts: [{ role: 'partnerOfficer', unit: 'partner.police' }] },
  { username: 'zhengj', name: '郑洁', posts: [{ role: 'partnerOfficer', unit: 'partner.court' }] },
  { username: 'qianw', name: '钱伟', posts: [{ role: 'partnerOfficer', unit: 'partner.market' }] },
  { username: 'suny', name: '孙颖', posts: [{ role: 'partnerOfficer', unit: 'partner.tax' }] },
  { username: 'jiangl', name: '姜岚', posts: [{ role: 'partnerOfficer', unit: 'partner.civil' }] },
  { username: 'yanzh', name: '严正', posts: [{ role: 'partnerOfficer', unit: 'partner.discipline' }] },
  { username: 'luoj', name: '罗洁', posts: [{ role: 'partnerOfficer', unit: 'partner.organization' }] },
  { username: 'baoz', name: '包真', posts: [{ role: 'partnerOfficer', unit: 'partner.education' }] },
  { username: 'hej', name: '何健', posts: [{ role: 'partnerOfficer', unit: 'partner.science' }] },
  { username: 'dingl', name: '丁琳', posts: [{ role: 'partnerOfficer', unit: 'partner.health' }] },
  { username: 'fangq', name: '方倩', posts: [{ role: 'partnerOfficer', unit: 'partner.civility' }] },
  { username: 'wut', name: '吴婷', posts: [{ role: 'partnerOfficer', unit: 'partner.bank' }] },
  {
    username: 'zhumx', name: '朱明霞', posts: [{ role: 'partnerOfficer', unit: 'partner.finance' }],
    featured: true,
    about: {
      zh: '财政局经办：回复预算意见、拨付贴息',
      en: 'Finance bureau: answers on the budget, pays the subsidy',
    },
  },

  // 评委：区妇联、民政、专家、家长、人大代表
  { username: 'guoy', name: '郭芸', posts: [{ role: 'expert', unit: '330402' }] },
  { username: 'shih2', name: '施红', posts: [{ role: 'expert', unit: '330402' }] },
  { username: 'yumin', name: '于敏', posts: [{ role: 'expert', unit: '330402' }] },
  { username: 'caoj', name: '曹娟', posts: [{ role: 'expert', unit: '330402' }] },
  { username: 'wenq', name: '闻琴', posts: [{ role: 'expert', unit: '330402' }] },

  // 微心愿认领人
  { username: 'xialei', name: '夏磊', posts: [{ role: 'volunteer', unit: '330402' }] },
  { username: 'qiuyh', name: '裘雨荷', posts: [{ role: 'volunteer', unit: '330402' }] },

  // 镇（街道）妇联
  { username: 'zhangl', name: '章琳', posts: [{ role: 'townOfficer', unit: '330402007000' }] }, // 建设街道
  { username: 'feixh', name: '费晓红', posts: [{ role: 'townHead', unit: '330402007000' }] }, // 建设街道
  { username: 'nij', name: '倪佳', posts: [{ role: 'townOfficer', unit: '330402008000' }] }, // 解放街道
  { username: 'huyp', name: '胡亚萍', posts: [{ role: 'townHead', unit: '330402008000' }] }, // 解放街道
  { username: 'chengl', name: '程露', posts: [{ role: 'townOfficer', unit: '330402009000' }] }, // 新嘉街道
  { username: 'xuxj', name: '许秀娟', posts: [{ role: 'townHead', unit: '330402009000' }] }, // 新嘉街道
  { username: 'dingy', name: '丁瑶', posts: [{ role: 'townOfficer', unit: '330402010000' }] }, // 南湖街道
  { username: 'yanml', name: '严美玲', posts: [{ role: 'townHead', unit: '330402010000' }] }, // 南湖街道
  { username: 'ruanq', name: '阮琪', posts: [{ role: 'townOfficer', unit: '330402011000' }] }, // 新兴街道
  { username: 'fenghq', name: '冯慧琴', posts: [{ role: 'townHead', unit: '330402011000' }] }, // 新兴街道
  { username: 'baox', name: '鲍欣', posts: [{ role: 'townOfficer', unit: '330402012000' }] }, // 城南街道
  { username: 'zhangjy', name: '张建英', posts: [{ role: 'townHead', unit: '330402012000' }] }, // 城南街道
  { username: 'tangy', name: '唐悦', posts: [{ role: 'townOfficer', unit: '330402013000' }] }, // 东栅街道
  { username: 'zhaoxf', name: '赵雪芬', posts: [{ role: 'townHead', unit: '330402013000' }] }, // 东栅街道
  { username: 'huangl', name: '黄蕾', posts: [{ role: 'townOfficer', unit: '330402014000' }] }, // 长水街道
  { username: 'geyf', name: '葛云芳', posts: [{ role: 'townHead', unit: '330402014000' }] }, // 长水街道
  { username: 'maoxd', name: '毛晓丹', posts: [{ role: 'townOfficer', unit: '330402015000' }] }, // 七星街道
  { username: 'yanglp', name: '杨丽萍', posts: [{ role: 'townHead', unit: '330402015000' }] }, // 七星街道
  { username: 'sangy', name: '桑叶', posts: [{ role: 'townOfficer', unit: '330402100000' }] }, // 凤桥镇
  { username: 'tuyy', name: '屠月英', posts: [{ role: 'townHead', unit: '330402100000' }] }, // 凤桥镇
  { username: 'kangn', name: '康妮', posts: [{ role: 'townOfficer', unit: '330402101000' }] }, // 余新镇
  { username: 'jill', name: '计玲玲', posts: [{ role: 'townHead', unit: '330402101000' }] }, // 余新镇
  { username: 'shengx', name: '盛夏', posts: [{ role: 'townOfficer', unit: '330402103000' }] }, // 新丰镇
  {
    username: 'caiyx', name: '蔡云霞', posts: [{ role: 'townHead', unit: '330402103000' }], // 新丰镇
    featured: true,
    about: {
      zh: '新丰镇妇联主席：审核并签署意见',
      en: 'Chair of the town federation: reviews and signs',
    },
  },
  { username: 'songw', name: '宋雯', posts: [{ role: 'townOfficer', unit: '330402105000' }] }, // 大桥镇
  { username: 'liah', name: '李爱华', posts: [{ role: 'townHead', unit: '330402105000' }] }, // 大桥镇

  // 村（社区）妇联
  { username: 'xuy', name: '许颖', posts: [{ role: 'villageOfficer', unit: '330402007029' }] }, // 建设街道瓶山社区
  { username: 'shenj', name: '沈洁', posts: [{ role: 'villageOfficer', unit: '330402008017' }] }, // 解放街道虹桥社区
  { username: 'liuy', name: '柳莺', posts: [{ role: 'villageOfficer', unit: '330402008020' }] }, // 解放街道秋泾桥社区
  { username: 'sum', name: '苏敏', posts: [{ role: 'villageOfficer', unit: '330402009040' }] }, // 新嘉街道月河社区
  { username: 'heq', name: '何琴', posts: [{ role: 'villageOfficer', unit: '330402010028' }] }, // 南湖街道烟雨社区
  { username: 'lvh', name: '吕红', posts: [{ role: 'villageOfficer', unit: '330402010031' }] }, // 南湖街道桂苑社区
  { username: 'tiant', name: '田甜', posts: [{ role: 'villageOfficer', unit: '330402010034' }] }, // 南湖街道南溪社区
  { username: 'zengy', name: '曾艳', posts: [{ role: 'villageOfficer', unit: '330402010035' }] }, // 南湖街道文星社区
  { username: 'pengl', name: '彭丽', posts: [{ role: 'villageOfficer', unit: '330402011013' }] }, // 新兴街道明月社区
  { username: 'jiay', name: '贾芸', posts: [{ role: 'villageOfficer', unit: '330402011014' }] }, // 新兴街道秀运社区
  { username: 'xial', name: '夏莉', posts: [{ role: 'villageOfficer', unit: '330402012003' }] }, // 城南街道金穗社区
  { username: 'shih', name: '石慧', posts: [{ role: 'villageOfficer', unit: '330402013002' }] }, // 东栅街道双溪社区
  { username: 'tanj', name: '谭静', posts: [{ role: 'villageOfficer', unit: '330402013018' }] }, // 东栅街道九曲社区
  { username: 'zout', name: '邹婷', posts: [{ role: 'villageOfficer', unit: '330402014003' }] }, // 长水街道石堰社区
  { username: 'xiongm', name: '熊敏', posts: [{ role: 'villageOfficer', unit: '330402014005' }] }, // 长水街道由拳社区
  { username: 'mengx', name: '孟晓', posts: [{ role: 'villageOfficer', unit: '330402015001' }] }, // 七星街道湘湖社区
  { username: 'qinl', name: '秦岚', posts: [{ role: 'villageOfficer', unit: '330402015005' }] }, // 七星街道湘都社区
  { username: 'baix', name: '白雪', posts: [{ role: 'villageOfficer', unit: '330402015006' }] }, // 七星街道湘城社区
  { username: 'jiangqf', name: '江琴芳', posts: [{ role: 'villageOfficer', unit: '330402100222' }] }, // 凤桥镇联丰村
  { username: 'yinjy', name: '尹菊英', posts: [{ role: 'villageOfficer', unit: '330402100223' }] }, // 凤桥镇新民村
  { username: 'xuegz', name: '薛桂珍', posts: [{ role: 'villageOfficer', unit: '330402100224' }] }, // 凤桥镇永红村
  { username: 'leicy', name: '雷春燕', posts: [{ role: 'villageOfficer', unit: '330402100226' }] }, // 凤桥镇三星村
  { username: 'fangxy', name: '方秀英', posts: [{ role: 'villageOfficer', unit: '330402101004' }] }, // 余新镇曹庄社区
  { username: 'gongyq', name: '龚雅琴', posts: [{ role: 'villageOfficer', unit: '330402101204' }] }, // 余新镇普光村
  { username: 'wanhy', name: '万红英', posts: [{ role: 'villageOfficer', unit: '330402101223' }] }, // 余新镇金星村
  { username: 'zhongyl', name: '钟玉兰', posts: [{ role: 'villageOfficer', unit: '330402103201' }] }, // 新丰镇民丰村
  { username: 'luxm', name: '卢小妹', posts: [{ role: 'villageOfficer', unit: '330402103202' }] }, // 新丰镇横港村
  { username: 'guoqy', name: '郭巧云', posts: [{ role: 'villageOfficer', unit: '330402103208' }] }, // 新丰镇净相村
  { username: 'cuifx', name: '崔凤仙', posts: [{ role: 'villageOfficer', unit: '330402103210' }] }, // 新丰镇乌桥村
  {
    username: 'yumf', name: '余美芳', posts: [{ role: 'villageOfficer', unit: '330402103215' }], // 新丰镇竹林村
    featured: true,
    about: {
      zh: '竹林村妇联主席：上门初核、代填申报',
      en: 'Chair of the village federation: checks on site, files for applicants',
    },
  },
  { username: 'rensz', name: '任素珍', posts: [{ role: 'villageOfficer', unit: '330402105207' }] }, // 大桥镇江南村
  { username: 'yuangf', name: '袁桂芬', posts: [{ role: 'villageOfficer', unit: '330402105218' }] }, // 大桥镇胥山村
  { username: 'shilf', name: '史丽芳', posts: [{ role: 'villageOfficer', unit: '330402105222' }] }, // 大桥镇倪家浜村
  { username: 'longxm', name: '龙秀梅', posts: [{ role: 'villageOfficer', unit: '330402105224' }] }, // 大桥镇由桥村

  // 申报人（无岗位）
  { username: 'fanxl', name: '范欣蕾', posts: [] },
  { username: 'hanjn', name: '韩佳宁', posts: [] },
  { username: 'jiangxq', name: '蒋雪晴', posts: [] },
  {
    username: 'linxy', name: '林晓燕', posts: [],
    featured: true,
    about: {
      zh: '申报人：家庭农场主，有一份退回待补正',
      en: 'Applicant: runs a family farm; one application came back to her',
    },
  },
  { username: 'dongsy', name: '董思雨', posts: [] },
  { username: 'luoyt', name: '罗雅婷', posts: [] },
  { username: 'yejy', name: '叶静姝', posts: [] },
  { username: 'caiyh', name: '蔡语涵', posts: [] },
  { username: 'xuewq', name: '薛婉清', posts: [] },
] as const satisfies readonly DemoPerson[];
