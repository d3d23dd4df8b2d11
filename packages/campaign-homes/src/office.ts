// Who issues this campaign's papers.
export const issuer = '嘉兴市南湖区妇女联合会';

/** 发文机关代字 of its document numbers. */
export const letters = '南妇';

/** Whom to call about a public notice of a single item; a lead keeps the list in the studio. */
export const contacts = ['联系电话：0573-82838021', '地址：嘉兴市南湖区行政中心', '电子邮箱：nhfl@example.cn'];
