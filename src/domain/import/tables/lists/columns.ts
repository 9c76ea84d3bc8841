/** How the text of a cell becomes the value of a field. */
export type ValueKind =
  | 'text'
  | 'lines'
  | 'named'
  | 'basis'
  | 'phone'
  | 'date'
  | 'count'
  | 'time'
  | 'lawTime'
  | 'fees'
  | 'url'
  | 'serviceType'
  | 'serviceLevel'
  | 'caseType'
  | 'audience';

/** A field that a column may hold, and the heads by which it is known; the first is the best. */
export interface ListField {
  readonly field: string;
  readonly kind: ValueKind;
  readonly heads: readonly string[];
}

/** The collections that a table of rows can fill. */
export const listCollections = ['staff', 'services', 'responsibilities'] as const;
export type ListCollection = (typeof listCollections)[number];

const field = (name: string, kind: ValueKind, ...heads: readonly string[]): ListField => ({
  field: name,
  kind,
  heads,
});

/** Heads of columns in Chinese and English; heads are compared without spaces, signs and numbers. */
export const listFields: Readonly<Record<ListCollection, readonly ListField[]>> = {
  staff: [
    field('name', 'text', '姓名', '人员姓名', '工作人员姓名', '名字', 'name', 'full name', 'officer'),
    field(
      'post',
      'text',
      '职务',
      '职务名称',
      '现任职务',
      '岗位',
      '职位',
      '职务职级',
      'title',
      'position',
      'post',
      'job title',
      'role',
    ),
    field(
      'department',
      'text',
      '部门',
      '所在部门',
      '科室',
      '内设机构',
      '所属机构',
      '工作单位',
      '单位',
      'department',
      'unit',
      'office',
      'team',
    ),
    field(
      'portfolio',
      'text',
      '分工',
      '工作分工',
      '分管工作',
      '分管领域',
      '负责工作',
      '主要职责',
      '工作职责',
      '职责',
      'responsibilities',
      'portfolio',
      'duties',
    ),
    field(
      'phone',
      'phone',
      '办公电话',
      '单位电话',
      '联系电话',
      '电话',
      '电话号码',
      'office phone',
      'telephone',
      'phone',
      'tel',
    ),
    field('from', 'date', '任职时间', '任职日期', '到任时间', '任期开始', 'from', 'since', 'appointed'),
    field('to', 'date', '离任时间', '离任日期', '免职时间', '任期结束', 'to', 'until'),
  ],
  services: [
    field(
      'title',
      'text',
      '事项名称',
      '服务事项名称',
      '办理事项',
      '服务事项',
      '办事项目',
      '项目名称',
      'service',
      'service name',
      'title',
      'name',
    ),
    field('type', 'serviceType', '事项类型', '事项类别', '权力类型', '类型', 'type'),
    field('level', 'serviceLevel', '行使层级', '实施层级', '办理层级', 'level'),
    field('code', 'text', '事项编码', '基本编码', '编码', 'code'),
    field('implementationCode', 'text', '实施编码', '实施清单编码', 'implementation code'),
    field('mainItem', 'text', '主项名称', '主项', 'main item'),
    field('subItem', 'text', '子项名称', '子项', 'sub item'),
    field('authority', 'text', '主管部门', '指导部门', 'authority'),
    field('audience', 'audience', '服务对象', '办理对象', '申请对象', 'audience', 'applicants'),
    field('theme', 'text', '主题', '主题分类', 'theme', 'topic'),
    field('caseType', 'caseType', '办件类型', 'case type'),
    field(
      'basis',
      'basis',
      '设定依据',
      '实施依据',
      '法律依据',
      '办理依据',
      '政策依据',
      '依据',
      'legal basis',
      'basis',
    ),
    field('conditions', 'lines', '受理条件', '办理条件', '申请条件', '条件', 'conditions', 'eligibility'),
    field(
      'materials',
      'named',
      '申请材料',
      '申报材料',
      '所需材料',
      '办理材料',
      '材料清单',
      '需提交材料',
      'documents',
      'materials',
      'required documents',
    ),
    field('steps', 'named', '办理流程', '办事流程', '办理程序', '流程', 'steps', 'procedure'),
    field('special', 'lines', '特殊环节', 'special steps'),
    field('statutoryTime', 'lawTime', '法定办结时限', '法定时限', '法定期限', 'statutory time', 'time limit'),
    field(
      'promisedTime',
      'time',
      '承诺办结时限',
      '承诺时限',
      '承诺期限',
      '办理时限',
      '办结时限',
      'promised time',
    ),
    field('quota', 'text', '数量限制', 'quota'),
    field('fees', 'fees', '收费标准', '是否收费', '收费情况', '收费', 'fees', 'fee'),
    field('result', 'text', '办理结果', '结果名称', '审批结果', 'result'),
    field('delivery', 'text', '送达方式', '领取方式', 'delivery'),
    field('place', 'text', '办理地点', '办事地点', '办理窗口', '地点', '地址', 'place', 'address', 'where'),
    field('hours', 'text', '办理时间', '办公时间', '工作时间', '受理时间', 'hours', 'opening hours'),
    field('phone', 'phone', '咨询电话', '联系电话', '电话', 'phone', 'telephone'),
    field('complaintPhone', 'phone', '监督投诉电话', '监督电话', '投诉电话', 'complaints'),
    field('visits', 'count', '到现场次数', '到办事现场次数', '跑动次数', 'visits'),
    field('online', 'url', '网办地址', '网上办理地址', '在线办理', 'online', 'link'),
  ],
  responsibilities: [
    field(
      'name',
      'text',
      '事项名称',
      '权力名称',
      '权利名称',
      '权力事项名称',
      '职权名称',
      '项目名称',
      '职责事项',
      '履职事项',
      '主要职责',
      'duty',
      'power',
      'name',
    ),
    field('code', 'text', '事项编码', '职权编码', '权力编码', '权利id', '编码', 'code', 'id'),
    field('type', 'text', '权力类型', '权力类别', '职权类型', '事项类别', '类别', '类型', 'type', 'category'),
    field(
      'content',
      'text',
      '职责内容',
      '事项内容',
      '配合职责',
      '乡镇配合职责',
      '乡镇街道配合职责',
      '镇配合职责',
      '内容',
      'content',
      'description',
    ),
    field('basis', 'basis', '实施依据', '设定依据', '法律依据', '职责依据', '依据', 'legal basis', 'basis'),
    field('duties', 'lines', '责任事项', '对应责任', '责任内容', 'obligations'),
    field('accountability', 'lines', '追责情形', '追责依据', '问责情形', 'accountability'),
    field(
      'department',
      'text',
      '责任部门',
      '责任岗位',
      '承办机构',
      '实施主体',
      '责任主体',
      '责任科室',
      'department',
      'responsible unit',
    ),
    field('superior', 'text', '对应上级部门', '上级部门', '牵头部门', 'superior', 'lead authority'),
    field('superiorDuties', 'text', '上级部门职责', 'superior duties'),
    field('receiver', 'text', '承接部门', '承接部门及工作方式', 'receiver'),
    field('method', 'text', '工作方式', '承接方式', '履职方式', 'method'),
  ],
};

/** Fields without which a table is no list of the collection; the first names its rows. */
export const neededFields: Readonly<Record<ListCollection, readonly [string, ...string[]]>> = {
  staff: ['name', 'post'],
  services: ['title'],
  responsibilities: ['name'],
};

/** Columns that number rows; they say nothing. */
export const rowNumbers: readonly string[] = ['序号', '编号', '行号', 'no', 'nr', 'number'];

/** Heads of what is private: such a column is never taken over unasked. */
export const privateHead =
  /身份证|证件号|手机|移动电话|住址|家庭|出生|年龄|民族|籍贯|健康|残疾|银行|账号|卡号|政治面貌|mobile|birth|home|passport|bank/i;
