/** Manuscripts of our own writing for the editor's specs, as JSON. */
interface Json {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly Json[];
  readonly text?: string;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
}

const text = (content: string, ...marks: string[]): Json => ({
  type: 'text',
  text: content,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
const block = (type: string, content: string | readonly Json[], attrs?: Json['attrs']): Json => ({
  type,
  ...(attrs ? { attrs } : {}),
  content: typeof content === 'string' ? (content === '' ? [] : [text(content)]) : content,
});
const cell = (type: string, content: string): Json => ({
  type,
  content: [block('paragraph', content, { indent: false })],
});
const table = (head: readonly string[], rows: readonly (readonly string[])[]): Json => ({
  type: 'table',
  content: [
    { type: 'tableRow', content: head.map((item) => cell('tableHeader', item)) },
    ...rows.map((row) => ({ type: 'tableRow', content: row.map((item) => cell('tableCell', item)) })),
  ],
});

/** A notice with all that a document may have. */
export const NOTICE: Json = {
  type: 'document',
  content: [
    block('organ', '云杉旗人民政府办公室'),
    block('title', '关于做好2024年防汛抗旱工作的通知'),
    block('documentNumber', '云政办发〔2024〕12号'),
    block('addressees', '各苏木乡镇人民政府，旗直各有关部门：'),
    block('paragraph', [
      text('为做好今年防汛抗旱工作，保障人民群众生命财产安全，根据《中华人民共和国防洪法》'),
      { type: 'footnote', content: [text('1997年8月29日通过，2016年7月2日第三次修正。')] },
      text('等规定，经旗人民政府同意，现就有关事项通知如下。'),
    ]),
    block('heading', '一、总体要求', { level: 1 }),
    block('paragraph', [
      text('坚持'),
      text('人民至上、生命至上', 'emphasis'),
      text('，立足防大汛、抗大旱、抢大险、救大灾，全旗流域面积3928 km'),
      text('2', 'superscript'),
      text('范围内的水库、堤防和河道全部落实责任人。'),
    ]),
    block('heading', '二、重点任务', { level: 1 }),
    block('heading', '（一）压实防汛责任', { level: 2 }),
    block('paragraph', '各苏木乡镇人民政府主要负责人是本地区防汛抗旱工作第一责任人，汛期不得同时离开工作岗位。'),
    block('paragraph', [
      { type: 'text', text: '（二）抓好隐患排查。', marks: [{ type: 'runIn', attrs: { level: 2 } }] },
      text('5月20日前完成水库、淤地坝、在建工程和山洪沟的隐患排查，建立台账，逐一整改。'),
    ]),
    {
      type: 'list',
      content: [
        { type: 'listItem', attrs: { label: '①' }, content: [block('paragraph', '水库、水电站和淤地坝；')] },
        { type: 'listItem', attrs: { label: '②' }, content: [block('paragraph', '城镇易涝点和地下空间；')] },
        { type: 'listItem', attrs: { label: '③' }, content: [block('paragraph', '山洪灾害危险区。')] },
      ],
    },
    block('paragraph', '表1　防汛物资储备情况', { align: 'center', indent: false }),
    table(
      ['序号', '物资名称', '单位', '储备数量', '储备地点'],
      [
        ['1', '编织袋', '条', '12000', '旗级防汛物资库'],
        ['2', '冲锋舟', '艘', '6', '呼斯淖尔水上救援点'],
        ['3', '应急水泵', '台', '24', '云杉镇'],
      ],
    ),
    {
      type: 'figure',
      attrs: { picture: 'chart', width: 300, height: 150, alternative: '2019年至2023年降水量折线图' },
      content: [block('caption', '图1　2019—2023年汛期降水量')],
    },
    { type: 'attachmentList', content: [block('attachmentItem', '附件：防汛抗旱责任人名单')] },
    block('signature', '云杉旗人民政府办公室'),
    block('date', '2024年4月18日'),
    block('note', '（此件公开发布）'),
    {
      type: 'attachment',
      content: [
        block('attachmentLabel', '附件'),
        block('attachmentTitle', '防汛抗旱责任人名单'),
        block('paragraph', '各苏木乡镇责任人由本级人民政府公布。'),
      ],
    },
  ],
};

/** A short second article. */
export const REPLY: Json = {
  type: 'document',
  content: [
    block('organ', '云杉旗人民政府'),
    block('title', '关于同意湿地公园总体规划的批复'),
    block('documentNumber', '云政函〔2024〕7号'),
    block('addressees', '旗林业和草原局：'),
    block('paragraph', '你局关于审批湿地公园总体规划的请示收悉。经研究，现批复如下：'),
    block('paragraph', '一、原则同意该规划，请认真组织实施。'),
    block('signature', '云杉旗人民政府'),
    block('date', '2024年3月2日'),
  ],
};

/** A document in which a picture's bytes are missing. */
export const WITHOUT_PICTURE: Json = {
  type: 'document',
  content: [
    block('title', '关于公布旅游地图的公告'),
    { type: 'figure', attrs: { picture: 'missing', width: 300, height: 150, alternative: '' }, content: [] },
    block('paragraph', '现予公布。'),
  ],
};

/** Nothing yet. */
export const BLANK: Json = { type: 'document', content: [] };

/** A manuscript of an order that no document has. */
export const CORRUPT: unknown = {
  type: 'document',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: '正文' }] },
    { type: 'title', content: [{ type: 'text', text: '标题在正文之后' }] },
  ],
};

/** A long article: so many characters of prose in paragraphs, and a table of so many rows of eight cells. */
export function longManuscript(characters: number, rows: number): Json {
  const sentence =
    '各地各部门要提高认识，加强领导，落实责任，健全机制，确保各项任务按期完成，并于每季度末报送进展情况。';
  const paragraphs: Json[] = [];
  for (let written = 0; written < characters; written += sentence.length * 4) {
    if (paragraphs.length % 8 === 0) {
      paragraphs.push(block('heading', `（${paragraphs.length / 8 + 1}）落实工作责任`, { level: 2 }));
    }
    paragraphs.push(block('paragraph', sentence.repeat(4)));
  }
  const row = (index: number): string[] => [
    String(index + 1),
    `第${index + 1}项重点任务`,
    '完善制度，开展检查，按季通报',
    '旗发展和改革委员会',
    '旗财政局、农牧局',
    '2024年12月',
    String(1000 + index * 7),
    '',
  ];
  const half = Math.floor(paragraphs.length / 2);
  return {
    type: 'document',
    content: [
      block('organ', '云杉旗人民政府'),
      block('title', '关于印发年度重点工作任务分解方案的通知'),
      ...paragraphs.slice(0, half),
      table(
        ['序号', '任务', '措施', '牵头单位', '配合单位', '时限', '资金（万元）', '备注'],
        Array.from({ length: rows }, (_, index) => row(index)),
      ),
      ...paragraphs.slice(half),
    ],
  };
}
