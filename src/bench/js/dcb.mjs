// Measures dcb-es on an empty database: node dcb.mjs <url> <batches> <rows> <commands> <warm-up>
import { Query, Tags } from "@dcb-es/event-store";
import { PostgresEventStore } from "@dcb-es/event-store-postgres";
import pg from "pg";

const [url, ...numbers] = process.argv.slice(2);
const [batches, rows, commands, warmUp] = numbers.map(Number);
const pool = new pg.Pool({ connectionString: url, max: 40 });
/** Milliseconds after which clients send nothing more. */
const LONGEST = 60_000;
const store = new PostgresEventStore({ pool });
const COMPANIES = 2000;
const REGIONS = ["北京市", "上海市", "广东省", "浙江省", "江苏省", "四川省", "山东省", "湖北省"];
let serial = 0;

/** A filing about as long as one of the tracker's. */
function modelFiled(batch) {
    serial++;
    const company = serial * 7919 % COMPANIES;
    const number = `Beijing-MoXing${serial}-20240401${serial % 10_000}`;
    return {
        type: "modelFiled",
        tags: Tags.fromObj({ company: String(company), batch, number }),
        data: {
            filingId: `${batch}:${serial}`,
            row: serial,
            series: "FILING",
            model: `医疗大模型${serial}`,
            registrant: `北京医智${company}科技有限公司`,
            region: REGIONS[company % REGIONS.length],
            filedOn: "2024-04-01",
            scale: "70亿",
            flags: [],
            publishedOn: "2024-04-02",
            source: "国家互联网信息办公室",
            locator: { table: "已备案", row: String(serial) },
        },
        metadata: {},
    };
}

/** The events of a batch in one call. */
async function recordBatch(i) {
    await store.append({ events: Array.from({ length: rows }, () => modelFiled(`bench:${i}`)) });
}

/** One event, unless its number is taken. */
async function recordOne() {
    const event = modelFiled("single");
    const number = event.tags.values.filter(tag => tag.startsWith("number"));
    const taken = Query.fromItems([{ types: ["modelFiled"], tags: Tags.from(number) }]);
    await store.append({ events: event, condition: { failIfEventsMatch: taken } });
}

/** So many clients share the commands, for a minute at most; answers the commands a second and the 99th percentile in milliseconds. */
async function clients(count, total) {
    const taken = [];
    let waiting = total;
    const started = performance.now();
    await Promise.all(Array.from({ length: count }, async () => {
        while (waiting-- > 0 && performance.now() - started < LONGEST) {
            const sent = performance.now();
            await recordOne();
            taken.push(performance.now() - sent);
        }
    }));
    const rate = taken.length * 1000 / (performance.now() - started);
    taken.sort((a, b) => a - b);
    return [rate, taken[Math.floor(taken.length * 99 / 100)]];
}

function say(leg, rate, p99 = NaN) {
    console.log(`RESULT ${leg} dcb-es ${rate.toFixed(4)} ${Number.isNaN(p99) ? "NaN" : p99.toFixed(3)}`);
}

await store.ensureInstalled();
// Single events first: after 100,000 events their condition takes about 80 ms, after VACUUM ANALYZE too.
await clients(16, warmUp * 50);
for (const count of [1, 16]) {
    say(`c${count}`, ...await clients(count, commands));
}
for (let i = 0; i < warmUp; i++) {
    await recordBatch(-1 - i);
}
const started = performance.now();
for (let i = 0; i < batches; i++) {
    await recordBatch(i);
}
say("b5000", batches * rows * 1000 / (performance.now() - started));
await pool.end();
