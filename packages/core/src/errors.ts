// Every refusal the system can give, in one table: HTTP status, who acts next, and the sentence in both languages.
// A sentence says what was expected, what was found and what to do next; its {placeholders} are the error's
// typed parameters, so a parameter that no sentence prints cannot exist.

/** Who can mend it: the caller by correcting, the caller by trying again, or staff. */
export type ActsNext = 'callerCorrects' | 'callerRetries' | 'staff';

interface ErrorSpec {
  readonly status: number;
  readonly actsNext: ActsNext;
  readonly zh: string;
  readonly en: string;
}

export const errorTable = {
  NOT_SIGNED_IN: { status: 401, actsNext: 'callerCorrects', zh: '您还没有登录或登录已过期，请重新登录。', en: 'You are not signed in, or the session has ended. Sign in again.' },
  TOKEN_INVALID: { status: 401, actsNext: 'callerCorrects', zh: '接口令牌无效、已到期或已作废，请由系统管理员重新生成（jinguo user token），放在 Authorization: Bearer 之后。', en: 'The API token is wrong, has ended or was revoked. Have the administrator make another (jinguo user token) and send it after Authorization: Bearer.' },
  WRONG_PASSWORD: { status: 401, actsNext: 'callerCorrects', zh: '用户名或密码不正确，还可以尝试 {left} 次。', en: 'User name or password is wrong; {left} tries left.' },
  ACCOUNT_LOCKED: { status: 429, actsNext: 'callerRetries', zh: '密码错误次数过多，账号已锁定，请于 {until} 后再试。', en: 'Too many wrong passwords; the account is locked. Try again after {until}.' },
  NOT_ALLOWED: { status: 403, actsNext: 'callerCorrects', zh: '此环节由{who}办理，您当前的岗位不能执行“{action}”，请等候办理或与其联系。', en: 'This stage is handled by {who}; your post cannot do “{action}” here. Wait for them, or ask them to act.' },
  SAME_PERSON: { status: 403, actsNext: 'callerCorrects', zh: '上一环节由您本人办理，同一人不得连续审签两级，请由其他人员办理。', en: 'You decided the previous stage; one person may not sign two consecutive levels. Ask a colleague to decide.' },
  OWN_ITEM: { status: 403, actsNext: 'callerCorrects', zh: '您是本办件的申报人，应当回避，请由其他人员办理。', en: 'You are the applicant of this item and must recuse yourself. Ask a colleague to decide.' },
  TIED_TO_APPLICANT: { status: 403, actsNext: 'callerCorrects', zh: '您已申报与申报人存在利害关系，应当回避，请由{who}中的其他人员办理。', en: 'You declared a tie to the applicant and must recuse yourself. Leave it to another of {who}.' },
  CALENDAR_INVALID: { status: 422, actsNext: 'callerCorrects', zh: '工作日历有误：{why}。请更正后再保存。', en: 'The calendar is wrong: {why}. Mend it and save again.' },
  COVER_INVALID: { status: 422, actsNext: 'callerCorrects', zh: '不能这样设置代理：{why}。请更正后再保存。', en: 'This cover cannot be set: {why}. Mend it and save again.' },
  TIE_INVALID: { status: 422, actsNext: 'callerCorrects', zh: '不能申报该关系：{why}。请核对后再填写。', en: 'This tie cannot be declared: {why}. Check it and try again.' },
  SIGNED_BEFORE: { status: 403, actsNext: 'callerCorrects', zh: '您此前审签过本办件，本环节须由未参与审签的人员办理，请转由他人办理。', en: 'You signed this item before; this stage takes somebody who did not. Ask a colleague.' },
  FILED_BY_YOU: { status: 403, actsNext: 'callerCorrects', zh: '本件由您代填，不能由您本人核实属实，请由本岗位的其他人员或上一级核实。', en: 'You entered this item for the applicant, so somebody else has to confirm that it is true. Leave it to a colleague in this post, or to the level above.' },
  HELD_BY_OTHER: { status: 409, actsNext: 'callerCorrects', zh: '此件已由他人认领或受托办理，请与其联系，或请其放回。', en: 'A colleague holds this task. Ask her, or ask her to put it back.' },
  HELD_ALREADY: { status: 409, actsNext: 'callerCorrects', zh: '您已认领此件，请直接办理。', en: 'You hold this task already; go on with it.' },
  NOT_CLAIMED: { status: 409, actsNext: 'callerCorrects', zh: '您尚未认领此件，请先认领再办理。', en: 'You have not claimed this task. Claim it first.' },
  DELEGATED_TO_YOU: { status: 409, actsNext: 'callerCorrects', zh: '此件系委派给您提供意见，请“回复意见”，由委派人作出决定。', en: 'This task was delegated to you for advice. Give your opinion; who asked you decides.' },
  GRACE_OVER: { status: 409, actsNext: 'callerCorrects', zh: '收回期限已过，或下一环节已打开此件，决定不能再收回；如确有错误，请联系下一环节退回。', en: 'The time to take it back is over, or the next person has opened it. Ask her to return it.' },
  ITEM_PAUSED: { status: 409, actsNext: 'callerCorrects', zh: '办件已于{since}挂起，请先恢复再办理。', en: 'The item was paused on {since}. Resume it before acting.' },
  NOBODY_SIGNS: { status: 500, actsNext: 'staff', zh: '“{stage}”没有可签署的人员，请管理人员补充岗位或名单后再办理。', en: 'Nobody is there to sign at “{stage}”. Fill the post or the list, then act again.' },
  SIGNER_INVALID: { status: 422, actsNext: 'callerCorrects', zh: '不能这样增减签署人：{why}。请重新选择。', en: 'Signers cannot be changed so: {why}. Choose again.' },
  PERSON_INVALID: { status: 422, actsNext: 'callerCorrects', zh: '不能选择该人员：{why}。请从名单中重新选择。', en: 'That person cannot be chosen: {why}. Choose from the list.' },
  TOO_SOON: { status: 429, actsNext: 'callerRetries', zh: '此件已于{at}催办过，请于{next}后再催。', en: 'This item was urged at {at}. Urge again after {next}.' },
  NOT_FINISHED: { status: 409, actsNext: 'callerCorrects', zh: '办件尚未办结或已归档，不能归档；请先办结。', en: 'Only a finished item that is not archived yet can be archived. Finish it first.' },
  NOT_FOUND: { status: 404, actsNext: 'callerCorrects', zh: '没有找到“{what}”，可能已被移除，或不在您的管辖范围内，请核对后再试。', en: '“{what}” was not found, or lies outside your area. Check what you are looking for.' },
  STALE_VERSION: { status: 409, actsNext: 'callerCorrects', zh: '{who}已于{at}办理了此件，页面内容已过期，请刷新后再操作。', en: '{who} moved this item at {at}; your page is out of date. Refresh, then act again.' },
  ACTION_NOT_POSSIBLE: { status: 409, actsNext: 'callerCorrects', zh: '办件当前处于“{stage}”，不能执行“{action}”：{why}。请刷新页面，按现有选项办理。', en: 'The item is at “{stage}”, where “{action}” is not possible: {why}. Refresh the page and choose from what is offered.' },
  UNKNOWN_EVENT: { status: 400, actsNext: 'callerCorrects', zh: '不认识的动作“{name}”，请刷新页面后重试。', en: 'Unknown action “{name}”. Refresh the page and try again.' },
  KEY_REUSED: { status: 409, actsNext: 'callerCorrects', zh: '同一个请求编号已用于另一项操作，请刷新页面后重试。', en: 'This request key was already used for another command. Refresh the page and try again.' },
  FORM_INVALID: { status: 422, actsNext: 'callerCorrects', zh: '表单有 {count} 处需要修改，请按提示更正后再提交。', en: 'The form has {count} field(s) to correct. Mend the marked fields and send it again.' },
  FIELD_CLOSED: { status: 422, actsNext: 'callerCorrects', zh: '“{field}”在“{stage}”环节不能填写或修改。请刷新页面，按现有表单重新提交。', en: '“{field}” cannot be filled in or changed at “{stage}”. Refresh the page and send the form as it is offered.' },
  RULE_REFUSED: { status: 422, actsNext: 'callerCorrects', zh: '不符合办理条件（{count} 项），请按所列原因更正。', en: 'The rules of this programme refuse it ({count} reason(s)). See the list.' },
  SCAN_MISSING: { status: 422, actsNext: 'callerCorrects', zh: '代填须附申报人签字的纸质件扫描件（至少 {count} 份，现有 {found} 份），请扫描或用手机拍照上传后再提交。', en: 'An application entered for somebody needs a scan of the paper she signed (at least {count}, now {found}). Scan or photograph it, add it, and send again.' },
  OPINION_REQUIRED: { status: 422, actsNext: 'callerCorrects', zh: '“{action}”必须填写意见或理由，请填写后再提交。', en: '“{action}” needs a reason. Write one and send it again.' },
  ENTRY_INVALID: { status: 422, actsNext: 'callerCorrects', zh: '清单中的“{entry}”不能作此处理：{why}。请更正后再提交。', en: 'List entry “{entry}” cannot be treated so: {why}. Mend it and send the list again.' },
  DEFINITION_INVALID: { status: 422, actsNext: 'callerCorrects', zh: '流程定义“{workflow}”在 {path} 处有误：{problem}。请更正后重新载入。', en: 'Workflow definition “{workflow}” is wrong at {path}: {problem}. Mend it and load it again.' },
  VERSION_DAMAGED: { status: 500, actsNext: 'staff', zh: '流程“{workflow}”的已存版本 {version} 与其编号不符，数据库可能被改动；请用备份恢复后再启动。', en: 'The stored version {version} of workflow “{workflow}” is not what its hash says; the database may have been altered. Restore it from a backup, then start again.' },
  VERSION_UNKNOWN: { status: 500, actsNext: 'staff', zh: '流程版本 {version} 没有载入，请确认相应的活动插件已安装，然后重新启动。', en: 'The workflow version {version} is not loaded. Make sure that its campaign is installed, then start again.' },
  VERSION_UNCHANGED: { status: 409, actsNext: 'callerCorrects', zh: '所提交的流程与已发布的第{number}版相同，没有再次发布；如要启用，请将该版设为现行版本。', en: 'This is the same as version {number}, so it was not published again. To use it, make that version the current one.' },
  MUST_HAVE_BROKEN: { status: 422, actsNext: 'callerCorrects', zh: '区里要求“{what}”，但办件可以这样绕过：{way}。请改回后再发布，或请区里取消这条要求。', en: 'The district asks for {what}, yet an item can go round it: {way}. Change it back and publish again, or ask the district to take the demand off.' },
  PLAY_BROKEN: { status: 422, actsNext: 'callerCorrects', zh: '试走用例“{play}”的第{step}步不再成立：{why}。请改回流程，或停用这个用例后再发布。', en: 'The recorded play “{play}” no longer holds at step {step}: {why}. Change the process back, or retire the play, then publish.' },
  EDIT_IMPOSSIBLE: { status: 422, actsNext: 'callerCorrects', zh: '不能这样修改流程：{why}。请更正后再试。', en: 'The process cannot be changed so: {why}. Mend it and try again.' },
  DRAFT_MOVED_ON: { status: 409, actsNext: 'callerCorrects', zh: '{who}刚刚改过同一处，您的修改没有保存；请刷新草稿，看过之后再改。', en: '{who} has just changed the same place, so your change was not kept. Reload the draft, look, and change it again.' },
  DRAFT_MOVED_SINCE: { status: 409, actsNext: 'callerCorrects', zh: '草稿在送审之后又改过：送审的是第 {revision} 步，现在是第 {now} 步。请退回或撤回，看过改动后重新送审。', en: 'The draft was changed after it was sent for approval: step {revision} was sent, now it is at {now}. Return or withdraw it, look at what changed, and send it again.' },
  DRAFT_ASKED_FOR: { status: 409, actsNext: 'callerCorrects', zh: '这份草稿正在申请发布（{number}），不能删除；请先撤回该申请，或等它办结。', en: 'Publishing this draft is being asked for ({number}), so it cannot be removed. Withdraw that request first, or wait until it is settled.' },
  PUBLISH_BY_APPROVAL: { status: 403, actsNext: 'callerCorrects', zh: '本单位的流程只经审批发布：请在流程草稿的“发布”页提出申请。', en: 'This office publishes processes by approval only: ask for it on the draft’s page “Publish”.' },
  MIGRATION_INVALID: { status: 422, actsNext: 'callerCorrects', zh: '迁移方案在 {path} 处有误：{problem}。请更正后重试。', en: 'The migration is wrong at {path}: {problem}. Mend it and try again.' },
  PLUGIN_INVALID: { status: 500, actsNext: 'staff', zh: '插件“{plugin}”（{file}）的 {place} 有误：应为{expected}，实为{found}。请更正：{mend}', en: 'Plugin “{plugin}” ({file}) is wrong at {place}: expected {expected}, found {found}. {mend}' },
  PLUGIN_OFF: { status: 503, actsNext: 'staff', zh: '“{plugin}”已由{who}于{since}停用（{why}）：办件可以查看，暂不能办理，到期事项等启用后再办。请联系系统管理员启用。', en: '“{plugin}” was turned off by {who} at {since} ({why}): its items can be read but not moved, and what falls due waits. Ask the system administrator to turn it on.' },
  RULE_FAILED: { status: 500, actsNext: 'staff', zh: '规则“{rule}”执行出错，办件未作任何改动，请联系系统管理员。', en: 'Rule “{rule}” failed; nothing was changed. Tell the system administrator.' },
  PROCEDURE_FAILED: { status: 500, actsNext: 'staff', zh: '“{action}”没有完成：所在插件“{plugin}”出错，其他功能不受影响，请联系系统管理员。', en: '“{action}” did not finish: its plugin “{plugin}” failed. Everything else works; tell the system administrator.' },
  INCIDENT_CLOSED: { status: 409, actsNext: 'callerCorrects', zh: '此异常事项已处理完毕或正在重试，请刷新列表后再看。', en: 'This incident is settled already, or being tried again at this moment. Refresh the list.' },
  NOT_DROPPABLE: { status: 409, actsNext: 'callerCorrects', zh: '办件离不开“{rule}”，不能放弃；请排除原因后重试。', en: 'The item cannot go on without “{rule}”, so it cannot be dropped. Repair the cause, then retry.' },
  LEDGER_SHORT: { status: 409, actsNext: 'callerCorrects', zh: '“{ledger}”余额不足，还可使用{left}，请调整后再办理；确需增加的，请审定额度的人在“事项目录”该事项的“名额预算”中调整额度。', en: 'There is not enough left of “{ledger}”: {left}. Ask for less, or have whoever set the limit raise it under Programmes, “Quotas”.' },
  LIMIT_KEPT: { status: 409, actsNext: 'callerCorrects', zh: '“{ledger}”的额度没有调整：{why}。请刷新“名额预算”核对；要另作安排的，请重新编制方案或预算报审。', en: 'The limit of “{ledger}” was not changed: {why}. Reload “Quotas” and compare; for another arrangement file a new plan or budget.' },
  CONSENT_NOT_GIVEN: { status: 404, actsNext: 'callerCorrects', zh: '本办件没有这项已勾选的同意，无从撤回。请在办件页“已作出的同意”中选择。', en: 'This item holds no such consent, so there is none to withdraw. Choose from the consents its page lists.' },
  CONSENT_WITHDRAWN_ALREADY: { status: 409, actsNext: 'callerCorrects', zh: '这项同意已于{on}撤回，不再重复登记。请刷新页面查看。', en: 'This consent was withdrawn on {on} already, and that is recorded once. Refresh the page to see it.' },
  CONSENT_RECORD_INVALID: { status: 422, actsNext: 'callerCorrects', zh: '不能这样登记撤回同意：{why}。请更正后再登记。', en: 'The withdrawal cannot be recorded so: {why}. Mend it and record it again.' },
  CONSENT_WITHDRAWN: { status: 409, actsNext: 'callerCorrects', zh: '{which}的申报人已撤回相应的同意，不能再{what}。请先将其移出名单（登记不列入、暂缓，或挂起该件），或请其撤回申报，或终止该件；本人愿意重新同意的，可以重新申报。', en: 'The consent that {which} stood on was withdrawn, so it cannot be {what}. Take it off the list first (leave it out, hold it back or pause it), or have her withdraw the application, or end the item; who consents anew may apply again.' },
  NOTICE_LEAKS: { status: 422, actsNext: 'callerCorrects', zh: '公示内容含有未脱敏的{kind}（{hit}），请遮盖后再发布。', en: 'The notice contains an unmasked {kind} ({hit}). Mask it before publishing.' },
  NOTICE_ENDED: { status: 410, actsNext: 'callerCorrects', zh: '该公示已期满撤下，截止当日24:00后不再受理异议。如仍有情况反映，请在公示页面提交，或以电话、来信、来访向区妇联反映，作为投诉登记，供复核或撤销时研究。', en: 'This notice has ended and was taken down; no objection is taken after 24:00 of its last day. If there is still something to say, file it on the page of the notice, or complain to the federation by telephone, letter or visit: it is kept as a complaint, and what was decided may be reviewed or taken back.' },
  VOTE_CLOSED: { status: 410, actsNext: 'callerCorrects', zh: '投票尚未开始或已经结束，结果将随评选结果公示；请返回投票列表查看正在进行的投票。', en: 'This vote has not begun or is over; its outcome is published with the list. Go back to the votes that are open.' },
  SIGN_UP_CLOSED: { status: 410, actsNext: 'callerCorrects', zh: '这项活动没有开放报名，或报名已经截止；请返回活动列表查看正在报名的活动。', en: 'Nobody signs up for this, or the time to do so is over. Go back to the list of what is open.' },
  SIGNED_UP_ALREADY: { status: 409, actsNext: 'callerCorrects', zh: '该手机号已报名这项活动，一个手机号报名一次；请凭查询码查看，需要更改的先取消再报名。', en: 'This telephone has signed up for it already; once for a telephone. Look it up by its code; to change it, cancel and sign up anew.' },
  SIGN_UP_UNKNOWN: { status: 404, actsNext: 'callerCorrects', zh: '没有找到这个报名。请核对查询码或报名时所填的手机号，或请现场工作人员在名单上签到。', en: 'No such sign-up was found. Compare the code, or the telephone number you signed up with, or ask who is at the door to sign you in by the list.' },
  VOTED_TODAY: { status: 409, actsNext: 'callerCorrects', zh: '该手机号或这台设备今天已投过票，每日限投一票，请明天再来。', en: 'This telephone or device has voted today; one vote a day. Come back tomorrow.' },
  VOTE_CODE_WRONG: { status: 422, actsNext: 'callerCorrects', zh: '短信验证码不正确、已过期，或输错次数过多。请核对短信后再试，或重新获取验证码。', en: 'This code is wrong, too old, or was tried too often. Compare it with the message and try again, or ask for a new one.' },
  VOTE_CODE_NOT_SENT: { status: 503, actsNext: 'callerRetries', zh: '短信验证码没有发出，您的票还没有投。请一分钟后重新获取；仍然不行，请联系区妇联。', en: 'The code could not be sent, and you have not voted yet. Ask for it again in a minute; if it fails again, call the federation.' },
  CODE_UNKNOWN: { status: 404, actsNext: 'callerCorrects', zh: '没有这个查询码，请对照回执核对后再试；连续输错会暂停查询。', en: 'There is no such code. Compare it with your receipt and try again; too many wrong codes pause the search.' },
  IMPORT_COLUMNS: { status: 422, actsNext: 'callerCorrects', zh: '表格缺少列：{columns}。请下载最新模板填写。', en: 'The sheet lacks the column(s) {columns}. Use the current template.' },
  IMPORT_EMPTY: { status: 422, actsNext: 'callerCorrects', zh: '表格里没有可以导入的内容，请在示例行下面逐行填写后再上传。', en: 'The sheet holds no row to import. Fill in rows below the example and upload it again.' },
  IMPORT_BUSY: { status: 409, actsNext: 'callerCorrects', zh: '这张表格正在检查或导入，请等它结束，或先停止，再作修改。', en: 'This sheet is being checked or imported. Wait until that is done, or stop it, then change it.' },
  SHEET_TYPE: { status: 415, actsNext: 'callerCorrects', zh: '这不是可以导入的表格（实际内容为 {found}），请另存为 .xlsx 或 .csv 后再上传。', en: 'This is no sheet that can be imported (the content found is {found}). Save it as .xlsx or .csv and upload it again.' },
  FILE_DAMAGED: { status: 422, actsNext: 'callerCorrects', zh: '文件不能作为{kind}打开，可能已损坏，请重新保存后再上传。', en: 'The file cannot be opened as a {kind}; it may be damaged. Save it again and upload it once more.' },
  TEMPLATE_INVALID: { status: 422, actsNext: 'callerCorrects', zh: '模板有误：{problem}。请在 Word 中更正后再上传。', en: 'The template is wrong: {problem}. Mend it in Word and upload it again.' },
  TOO_MANY_ROWS: { status: 422, actsNext: 'callerCorrects', zh: '含完整个人信息的台账一次最多导出 {limit} 件，请缩小范围，或导出脱敏台账。', en: 'At most {limit} items can be exported with personal data in full. Narrow the list, or export it masked.' },
  SEARCH_TOO_SHORT: { status: 422, actsNext: 'callerCorrects', zh: '查找内容至少要有 {least} 个汉字、字母或数字，请补充后再查。', en: 'A search needs at least {least} letters or digits. Type a little more.' },
  FILE_TOO_LARGE: { status: 413, actsNext: 'callerCorrects', zh: '文件超过 {limit} MB，请压缩后再上传。', en: 'The file is larger than {limit} MB. Make it smaller and upload again.' },
  FILE_UNREADABLE: { status: 415, actsNext: 'callerCorrects', zh: '图片已损坏，打不开，请重新拍摄或另存为 JPG、PNG 后再上传。', en: 'The picture is broken and cannot be opened. Take it again, or save it anew as JPG or PNG, and upload that.' },
  FILE_TYPE: { status: 415, actsNext: 'callerCorrects', zh: '只接受 PDF、JPG、PNG 文件，实际内容为 {found}，请转换格式后再上传。', en: 'Only PDF, JPG and PNG files are accepted; the content found is {found}. Convert it and upload again.' },
  BODY_TOO_LARGE: { status: 413, actsNext: 'callerCorrects', zh: '提交的内容超过 {limit}，请减少内容后再试。', en: 'The request is larger than {limit}. Send less at a time.' },
  BAD_REQUEST: { status: 400, actsNext: 'callerCorrects', zh: '请求格式不正确（{path}），请刷新页面后重试。', en: 'The request is malformed at {path}. Refresh the page and try again.' },
  ORIGIN_REFUSED: { status: 403, actsNext: 'callerCorrects', zh: '请求来自其他网站，已拒绝。请从本系统页面操作。', en: 'The request came from another site and was refused. Use this system’s own pages.' },
  TOO_MANY_REQUESTS: { status: 429, actsNext: 'callerRetries', zh: '操作过于频繁，请 {seconds} 秒后再试。', en: 'Too many requests. Try again in {seconds} seconds.' },
  DEMO_ONLY: { status: 403, actsNext: 'callerCorrects', zh: '此功能仅在演示模式下可用，请以演示模式启动后再试。', en: 'This works in demo mode only. Start in demo mode to try it.' },
  STORAGE_BUSY: { status: 503, actsNext: 'callerRetries', zh: '数据库正被其他程序占用，本次操作未保存，请稍后重试；如持续出现，请检查是否有另一个服务在使用同一数据文件夹。', en: 'The database is locked by another program; nothing was saved. Try again; if it lasts, look for a second server on the same data folder.' },
  STORAGE_FULL: { status: 507, actsNext: 'staff', zh: '磁盘空间已满，本次操作未保存；可以继续查阅，请管理员清理磁盘后重试。', en: 'The disk is full; nothing was saved. Reading still works. Free some space, then try again.' },
  STORAGE_READ_ONLY: { status: 503, actsNext: 'staff', zh: '数据文件夹 {folder} 不可写，请检查权限后重新启动。', en: 'The data folder {folder} cannot be written. Mend its permissions and start again.' },
  STORAGE_AWAY: { status: 503, actsNext: 'callerRetries', zh: '暂时连接不上数据库，本次操作可能未保存，请稍后重试；重试不会重复办理。', en: 'The database cannot be reached; this may not have been saved. Try again: it will not be done twice.' },
  BACKUP_ELSEWHERE: { status: 500, actsNext: 'staff', zh: '数据在 PostgreSQL 中，请用 pg_dump 或连续归档备份数据库，并另行备份数据文件夹中的附件。', en: 'The data is in PostgreSQL. Back it up with pg_dump or continuous archiving, and the data folder’s files beside it.' },
  STORAGE_FAILED: { status: 503, actsNext: 'staff', zh: '数据库出错（{detail}），本次操作未保存，请联系系统管理员。', en: 'The database failed ({detail}); nothing was saved. Tell the system administrator.' },
  INTERNAL: { status: 500, actsNext: 'staff', zh: '系统出错，本次操作未保存。请将编号 {id} 告知系统管理员。', en: 'Something failed; nothing was saved. Give the number {id} to the system administrator.' },
} as const satisfies Readonly<Record<string, ErrorSpec>>;

export type ErrorCode = keyof typeof errorTable;

type Placeholders<S extends string> = S extends `${string}{${infer P}}${infer Rest}` ? P | Placeholders<Rest> : never;

/** Said in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type ErrorParam = string | number | Words;

/** Placeholders that stand for words: given in one language only, they do not compile. */
type Worded = 'who' | 'stage' | 'action' | 'why' | 'problem' | 'kind' | 'at' | 'next';

/** The parameters a code's sentence prints. Never personal data: errors reach logs. */
export type ErrorParams<C extends ErrorCode> = { readonly [Name in Placeholders<(typeof errorTable)[C]['zh']>]: Name extends Worded ? Words : ErrorParam };

/** One thing wrong with one field (form errors) or one rule broken (findings), in both languages. */
export interface Issue {
  /** JSON pointer into the form or definition, e.g. `/application/idNumber`; empty when it concerns the whole. */
  readonly path: string;
  /** Stable code, e.g. `required`, `ID_CHECKSUM`, `AGE`. */
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export type Language = 'zh' | 'en';

/** The one error class: a code of the table, its parameters, and the issues that explain it. */
export class JinguoError extends Error {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, ErrorParam>>;
  readonly issues: readonly Issue[];

  constructor(code: ErrorCode, params: Readonly<Record<string, ErrorParam>>, more: { issues?: readonly Issue[]; cause?: unknown } = {}) {
    super(sentence(code, params, 'en'), more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'JinguoError';
    this.code = code;
    this.params = params;
    this.issues = more.issues ?? [];
  }

  get status(): number {
    return errorTable[this.code].status;
  }

  get actsNext(): ActsNext {
    return errorTable[this.code].actsNext;
  }

  /** The sentence for a person, in her language. */
  text(language: Language): string {
    return sentence(this.code, this.params, language);
  }
}

function sentence(code: ErrorCode, params: Readonly<Record<string, ErrorParam>>, language: Language): string {
  const said = Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value]);
  return fillTemplate(errorTable[code][language], Object.fromEntries(said));
}

/** What reads the same in both languages: a person's name, a number. */
export function asIs(text: string): Words {
  return { zh: text, en: text };
}

/**
 * Makes the error of a code with its typed parameters.
 *
 * @example
 * ```ts
 * import { refusal } from './errors.ts';
 * const error = refusal('WRONG_PASSWORD', { left: 2 });
 * console.assert(error.status === 401 && error.text('zh').includes('2 次'));
 * ```
 */
export function refusal<C extends ErrorCode>(
  code: C,
  params: ErrorParams<C>,
  more: { issues?: readonly Issue[]; cause?: unknown } = {},
): JinguoError {
  return new JinguoError(code, params, more);
}

/** Puts parameters into a sentence; an unknown placeholder stays visible rather than vanishing. */
export function fillTemplate(template: string, params: Readonly<Record<string, unknown>>): string {
  return template.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : whole));
}
