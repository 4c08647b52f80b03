//! Ideographs that look like others: radicals, strokes and compatibility ideographs, as they come out of
//! PDF files, and the usual characters that readers take them for.
//!
//! The tables are Unicode's: NFKC (Unicode Standard Annex 15), and for radicals and strokes without a
//! decomposition Equivalent_Unified_Ideograph (Annex 38). They stand here as text, 4 kB in all, because
//! data of a normalizer would make the app larger by some 40 kB; a test compares them with one.

/// The usual character for one that looks like it; any other character is itself.
pub fn usual(c: char) -> char {
    let (first, block) = match c {
        '\u{2E80}'..='\u{2EF3}' => ('\u{2E80}', RADICALS),
        '\u{2F00}'..='\u{2FD5}' => ('\u{2F00}', KANGXI),
        '\u{31C0}'..='\u{31E3}' => ('\u{31C0}', STROKES),
        '\u{F900}'..='\u{FAD9}' => ('\u{F900}', COMPATIBILITY),
        '\u{2F800}'..='\u{2FA1D}' => ('\u{2F800}', SUPPLEMENT),
        _ => return c,
    };
    let position = usize::try_from(u32::from(c) - u32::from(first)).unwrap_or_default();
    block.chars().nth(position).filter(|usual| *usual != ' ').unwrap_or(c)
}

// Each holds the usual character for one character after the other; a space where there is none.

/// CJK Radicals Supplement, from U+2E80.
#[rustfmt::skip]
const RADICALS: &str = concat!(
    " 厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵 旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻",
    "𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风",
    "飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟",
);

/// Kangxi Radicals, from U+2F00.
#[rustfmt::skip]
const KANGXI: &str = concat!(
    "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山",
    "巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙",
    "牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮",
    "色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食",
    "首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠",
);

/// CJK Strokes, from U+31C0.
#[rustfmt::skip]
const STROKES: &str = "      𠃌        乀一丨丿丿丶𠃍乛𠃊𠃎𠄌亅𡿨𠃋乀𠃑乚乙𠄎";

/// CJK Compatibility Ideographs, from U+F900.
#[rustfmt::skip]
const COMPATIBILITY: &str = concat!(
    "豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來",
    "冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏",
    "樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎",
    "力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴",
    "隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢",
    "罹裏裡里離匿溺吝燐璘藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀  塚 晴 ",
    " 凞猪益礼神祥福靖精羽 蘒 諸  逸都   飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏",
    "既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸難響頻恵𤋮舘  ",
    "並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧",
    "爵犯猪瑱甆画瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆視調諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛響頋",
    "頻鬒龜𢡊𢡄𣏕㮝䀘䀹𥉉𥳐𧻓齃龎",
);

/// CJK Compatibility Ideographs Supplement, from U+2F800.
#[rustfmt::skip]
const SUPPLEMENT: &str = concat!(
    "丽丸乁𠄢你侮侻倂偺備僧像㒞𠘺免兔兤具𠔜㒹內再𠕋冗冤仌冬况𩇟凵刃㓟刻剆割剷㔕勇勉勤勺包匆北卉卑",
    "博即卽卿卿卿𠨬灰及叟𠭣叫叱吆咞吸呈周咢哶唐啓啣善善喙喫喳嗂圖嘆圗噑噴切壮城埴堍型堲報墬𡓤売壷",
    "夆多夢奢𡚨𡛪姬娛娧姘婦㛮㛼嬈嬾嬾𡧈寃寘寧寳𡬘寿将当尢㞁屠屮峀岍𡷤嵃𡷦嵮嵫嵼巡巢㠯巽帨帽幩㡢𢆃",
    "㡼庰庳庶廊𪎒廾𢌱𢌱舁弢弢㣇𣊸𦇚形彫㣣徚忍志忹悁㤺㤜悔𢛔惇慈慌慎慌慺憎憲憤憯懞懲懶成戛扝抱拔捐",
    "𢬌挽拼捨掃揤𢯱搢揅掩㨮摩摾撝摷㩬敏敬𣀊旣書晉㬙暑㬈㫤冒冕最暜肭䏙朗望朡杞杓𣏃㭉柺枅桒梅𣑭梎栟",
    "椔㮝楂榣槪檨𣚣櫛㰘次𣢧歔㱎歲殟殺殻𣪍𡴋𣫺汎𣲼沿泍汧洖派海流浩浸涅𣴞洴港湮㴳滋滇𣻑淹潮𣽞𣾎濆瀹",
    "瀞瀛㶖灊災灷炭𠔥煅𤉣熜𤎫爨爵牐𤘈犀犕𤜵𤠔獺王㺬玥㺸㺸瑇瑜瑱璅瓊㼛甤𤰶甾𤲒異𢆟瘐𤾡𤾸𥁄㿼䀈直𥃳",
    "𥃲𥄙𥄳眞真真睊䀹瞋䁆䂖𥐝硎碌磌䃣𥘦祖𥚚𥛅福秫䄯穀穊穏𥥼𥪧𥪧竮䈂𥮫篆築䈧𥲀糒䊠糨糣紀𥾆絣䌁緇縂",
    "繅䌴𦈨𦉇䍙𦋙罺𦌾羕翺者𦓚𦔣聠𦖨聰𣍟䏕育脃䐋脾媵𦞧𦞵𣎓𣎜舁舄辞䑫芑芋芝劳花芳芽苦𦬼若茝荣莭茣莽",
    "菧著荓菊菌菜𦰶𦵫𦳕䔫蓱蓳蔖𧏊蕤𦼬䕝䕡𦾱𧃒䕫虐虜虧虩蚩蚈蜎蛢蝹蜨蝫螆䗗蟡蠁䗹衠衣𧙧裗裞䘵裺㒻𧢮",
    "𧥦䚾䛇誠諭變豕𧲨貫賁贛起𧼯𠠄跋趼跰𠣞軔輸𨗒𨗭邔郱鄑𨜮鄛鈸鋗鋘鉼鏹鐕𨯺開䦕閷𨵷䧦雃嶲霣𩅅𩈚䩮䩶",
    "韠𩐊䪲𩒖頋頋頩𩖶飢䬳餩馧駂駾䯎𩬰鬒鱀鳽䳎䳭鵧𪃎䳸𪄅𪈎𪊑麻䵖黹黾鼅鼏鼖鼻𪘀",
);

#[cfg(all(test, feature = "cli"))]
mod tests {
    use super::*;
    use icu_normalizer::ComposingNormalizer;

    #[test]
    fn what_comes_out_of_a_pdf_file_is_what_people_type() {
        let usual = |text: &str| text.chars().map(super::usual).collect::<String>();
        for (copied, typed) in [
            ("⽩⽺⾁", "白羊肉"),
            ("涼\u{F979}粉", "涼凉粉"),
            ("\u{2EA0}\u{2EE5}\u{2EC5}\u{2ECB}", "民鱼见车"),
            ("\u{31D0}\u{2F800}", "一丽"),
            ("\u{2E80}\u{2E9A}\u{FA0E}", "\u{2E80}\u{2E9A}\u{FA0E}"),
            ("榨菜 a丶", "榨菜 a丶"),
        ] {
            assert_eq!(usual(copied), typed);
        }
    }

    #[test]
    fn the_tables_say_what_a_normalizer_says() {
        let nfkc = ComposingNormalizer::new_nfkc();
        let blocks = ['\u{2E80}'..='\u{2FDF}', '\u{F900}'..='\u{FAFF}', '\u{2F800}'..='\u{2FA1F}'];
        for c in blocks.into_iter().flatten() {
            let normal = nfkc.normalize(c.encode_utf8(&mut [0; 4])).into_owned();
            if normal != c.to_string() {
                assert_eq!(usual(c).to_string(), normal, "U+{:X}", u32::from(c));
            }
        }
        let usual_again = |c: char| usual(usual(c)) == usual(c);
        assert!(('\0'..=char::MAX).all(usual_again), "one step is enough");
    }
}
