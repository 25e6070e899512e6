using IntentPortal.Domain.Customers.Matching;

namespace IntentPortal.Tests.Unit.Domain;

/// <summary>Each way in which two customers are the same or seem to be, by examples that are in no labelled file.</summary>
public sealed class DuplicateKindTests
{
    [Theory]
    [InlineData("extension", "南通海门晟宇阀门有限公司; phone=0513-82210033-802", "晟宇阀门; phone=0513-82210033")]
    [InlineData("extension", "海宁鹿港皮件有限公司; phone=0573-87001122转12", "鹿港皮件厂; phone=0573 87001122")]
    [InlineData("several-numbers", "吕四港海和渔具店; phone=13700112233 / 0513-83001122", "海和渔具; mobile=13700112233")]
    [InlineData("several-numbers", "滁州皖东门窗; mobile=13800112233、13900112233", "皖东门窗经营部; mobile=13900112233（微信同号）")]
    [InlineData("full-width-phone", "温岭市曙光泵阀有限公司; mobile=１３６００１１２２３３", "曙光泵阀; mobile=13600112233")]
    [InlineData("foreign-local", "Willow & Reed Bakery Ltd; phone=+44 161 496 0123", "Willow and Reed; phone=0161 496 0123")]
    [InlineData("foreign-local", "Cascade Berry Growers Inc.; phone=+1 503 555 0177", "Cascade Berries; phone=(503) 555-0177")]
    [InlineData("person-mobile", "老周粮油店; contact=周老板/13911223344", "六安市金安区周记粮油经营部; contact=周大勇/13911223344")]
    [InlineData("person-mobile", "鹤壁淇河渔庄; contact=韩经理/13511223344", "淇河渔庄餐饮有限公司; contact=韩小梅/13511223344")]
    [InlineData("own-domain", "台州路桥艾蒙电动工具有限公司; mail=amy@aimeng-tools.com", "艾蒙; site=https://www.aimeng-tools.com/cn")]
    [InlineData("own-domain", "Norrland Timber AB; mail=info@norrlandtimber.se", "Norrland Timber; mail=anna@norrlandtimber.se")]
    [InlineData("across-scripts", "Everbright Toys; phone=+86 754 8812 3400", "汕头永辉煌玩具有限公司; phone=0754-88123400")]
    [InlineData("across-scripts", "Lotus Pond Ceramics; mail=jane@lotuspond.cn", "景德镇荷塘陶瓷有限公司; mail=sales@lotuspond.cn")]
    [InlineData("across-scripts", "KJ Hardware; contact=Kevin Jin/13811224455", "永康凯金五金制品厂; contact=金凯/13811224455")]
    [InlineData("pinyin", "Wenzhou Haoda Valve Co., Ltd.", "温州浩达阀门有限公司")]
    [InlineData("pinyin", "Ningbo Xinfeng Wujin Youxian Gongsi", "宁波鑫丰五金有限公司")]
    [InlineData("full-width", "义乌闪饰饰品有限公司; mail=ＳＡＬＥＳ＠ｓｈｉｎｙ－ｙｗ．ｃｏｍ", "Shiny Jewellery; mail=sales@shiny-yw.com")]
    [InlineData("credit-code", "贵阳南明黔味食品厂; code=９１５２０１０２ＭＡ６ＤＫ３４５６７", "贵州黔味; code=91520102MA6DK34567")]
    [InlineData("traditional", "順德區樂從鎮勝記魚塘飼料店", "顺德区乐从镇胜记鱼塘饲料店")]
    [InlineData("traditional", "廈門鷺島遊艇俱樂部", "厦门鹭岛游艇俱乐部")]
    [InlineData("word-order", "Fjord Salmon Norway AS", "Norway Fjord Salmon AS")]
    [InlineData("word-order", "Textile Mills Bombay Crown Ltd", "Bombay Crown Textile Mills")]
    [InlineData("inflection", "Highland Dairies Importing Ltd", "Highland Dairy Import Limited")]
    [InlineData("trade-typo", "Copperfield Engineering Works; phone=+44 113 496 0100", "Copperfield Enginering Works; phone=+44 113 496 0100")]
    [InlineData("trade-typo", "Larkspur Logistics Ltd; phone=+44 113 496 0222", "Larkspur Logisitcs Ltd; phone=+44 113 496 0222")]
    [InlineData("place-typo", "苏州吴江盛泽绣坊丝绸有限公司; address=苏州市吴江区盛泽镇舜湖路9号", "苏洲吴江盛泽绣坊丝绸有限公司; address=苏州市吴江区舜湖路9号")]
    [InlineData("shape-typo", "太仓未央服饰有限公司; contact=沈薇/13511225566", "太仓末央服饰有限公司; contact=沈薇/13511225566")]
    [InlineData("shape-typo", "合肥晴川灯具有限公司; phone=0551-65001122", "合肥睛川灯具有限公司; phone=0551-65001122")]
    [InlineData("swapped", "玉溪红塔烟具有限公司; mobile=13511226677", "玉溪塔红烟具有限公司; mobile=13511226677")]
    [InlineData("abbreviation", "河北农业大学附属动物医院; contact=孟主任/13311226677", "河农大动物医院; contact=孟主任/13311226677")]
    [InlineData("abbreviation", "江西赣南脐橙专业合作社; phone=0797-8112233", "赣南脐橙合作社; phone=0797-8112233")]
    [InlineData("abbreviation", "哈尔滨第三轴承制造厂; phone=0451-82112233", "三轴厂; phone=0451-82112233")]
    [InlineData("district", "成都温江千叶花卉种植有限公司; address=成都市温江区芙蓉大道88号", "千叶花卉; address=温江区芙蓉大道88号")]
    [InlineData("district", "中山古镇星耀灯饰有限公司; mail=a@xingyao-light.cn", "星耀灯饰; mail=b@xingyao-light.cn")]
    [InlineData("town", "东莞虎门尚雅服饰有限公司", "东莞市虎门镇尚雅服饰有限公司")]
    [InlineData("town", "余姚泗门金桂塑料厂; mobile=13511227788", "金桂塑料厂; mobile=13511227788")]
    [InlineData("branch-all-equal", "株洲火炬火花塞有限公司; phone=0731-28001100; contact=廖凡/13511228899", "株洲火炬火花塞有限公司（采购部）; phone=0731-28001100; contact=廖凡/13511228899")]
    [InlineData("processing-works", "安吉竹海竹制品加工厂; mail=a@zhuhai-bamboo.cn", "安吉县竹海竹业; mail=b@zhuhai-bamboo.cn")]
    [InlineData("processing-works", "石狮红阳服装加工厂", "石狮红阳服装加工有限公司")]
    [InlineData("numerals", "徐州3号仓超市有限公司", "徐州三号仓超市有限公司")]
    [InlineData("person-and-company", "陈阿四; type=person; mobile=13511229900", "阿四水产; contact=陈阿四/13511229900")]
    [InlineData("person", "马师傅; type=person; mobile=13511229911", "马国庆; type=person; mobile=13511229911")]
    [InlineData("mixed-signs", "宿迁洋河镇老窖坊酒类专营店; contact=钱老板/13851112222", "老窖坊; contact=钱进/13851112222")]
    [InlineData("mixed-signs", "景宁畲乡惠明茶叶有限公司; phone=0578-5081234", "景宁惠明茶业; phone=0578-5081234转3")]
    [InlineData("mixed-signs", "内蒙古草原兴发羊肉加工厂; mobile=13947112222", "草原兴发; mobile=13947112222")]
    [InlineData("mixed-signs", "绵阳市安州区桑枣镇罗浮山温泉酒店; site=luofushan-spa.cn", "罗浮山温泉; mail=front@luofushan-spa.cn")]
    [InlineData("mixed-signs", "Blue Heron Cold Storage Ltd; phone=+1 360 555 0133", "Blue Heron; phone=360.555.0133")]
    [InlineData("mixed-signs", "Muller & Sohne Kaltetechnik GmbH; site=mueller-kaelte.de", "Müller und Söhne Kältetechnik; mail=a@mueller-kaelte.de")]
    [InlineData("mixed-signs", "海南文昌椰乡椰子制品有限公司; address=文昌市东郊镇椰林路6号", "文昌椰乡; address=文昌东郊镇椰林路6号")]
    [InlineData("mixed-signs", "北京市海淀区蓝靛厂金源燕莎汽车美容中心; contact=郝店长/13601112233", "金源燕莎洗车; contact=郝斌/13601112233")]
    [InlineData("mixed-signs", "Guangdong Shunfa Refrigeration", "广东顺发制冷设备有限公司; phone=0757-22221111")]
    [InlineData("mixed-signs", "Xinxing Food Machinery, Zhucheng; phone=+86 536 6012345", "诸城新兴食品机械厂; phone=0536-6012345")]
    [InlineData("mixed-signs", "Red Lantern Snacks; contact=Tony Wu/+86 13511112244", "漳州红灯笼食品有限公司; contact=吴东/13511112244")]
    [InlineData("mixed-signs", "深圳市鹏城海鲜批发行; contact=老蔡/13911112244", "鹏城海鲜; contact=蔡总/13911112244")]
    [InlineData("mixed-signs", "國泰食品（香港）有限公司; mail=info@kwoktai.hk", "国泰食品; mail=sales@kwoktai.hk")]
    [InlineData("mixed-signs", "臺灣綠野農產股份有限公司", "台湾绿野农产股份有限公司")]
    [InlineData("mixed-signs", "兰州拉面王餐饮管理有限公司; phone=0931-8801111", "兰州拉面玉餐饮管理有限公司; phone=0931-8801111")]
    [InlineData("mixed-signs", "Riverside Poultry Farms; address=12 Mill Lane, Ely", "Riverside Poutlry Farms Ltd; address=12 Mill Lane, Ely CB7")]
    [InlineData("mixed-signs", "中国水产科学研究院黄海水产研究所; phone=0532-85811111", "黄海水产研究所; phone=0532-85811111")]
    [InlineData("mixed-signs", "昆明斗南花卉市场阿霞鲜花; contact=阿霞/13808881111", "阿霞鲜花批发; contact=杨霞/13808881111")]
    [InlineData("mixed-signs", "郑州三全味食品有限公司", "郑州三全昧食品有限公司")]
    [InlineData("mixed-signs", "浙江省农业科学院; phone=0571-86404011", "浙江农科院; phone=0571-86404011")]
    [InlineData("mixed-signs", "Thai Union Seafoods Co., Ltd.; mail=a@thaiunionsf.com", "Seafood Thai Union; mail=b@thaiunionsf.com")]
    [InlineData("mixed-signs", "盐城射阳河口渔港冷库; mobile=13812340001", "射阳渔港冷冻库; mobile=13812340001")]
    [InlineData("mixed-signs", "王大锤; type=person; mobile=13712340002", "王先生; type=person; mobile=13712340002")]
    public void One_customer_in_two_forms_is_probably_the_same(string kind, string one, string other)
    {
        (DuplicateProfile a, DuplicateProfile b) = (LabelledPair.Profile(one), LabelledPair.Profile(other));

        Assert.True(DuplicateScore.Of(a, b).IsProbable, Told(kind, a, b));
        Assert.Equal(DuplicateScore.Of(a, b).Parts, DuplicateScore.Of(b, a).Parts);
        Assert.True(a.Keys.Intersect(b.Keys).Any(), kind);
    }

    [Theory]
    [InlineData("switchboard", "常青藤翻译社; phone=028-85001122", "成都云杉建筑设计事务所; phone=028-85001122")]
    [InlineData("switchboard", "Harrow Dental Lab; phone=+44 20 7946 0555", "Pinner Tailors; phone=+44 20 7946 0555")]
    [InlineData("changed-jobs", "兰溪市越剑机械有限公司; contact=方勤/13611223344", "绍兴轻纺城布语纺织品有限公司; contact=方勤/13611223344")]
    [InlineData("agent", "义乌市吉象箱包厂; contact=翻译小李/13711223344", "义乌市锦上花袜厂; contact=翻译小李/13711223344")]
    [InlineData("agent", "Al Noor Trading LLC; contact=Interpreter Amy/13711223355", "迪拜星月超市; contact=翻译Amy/13711223355")]
    [InlineData("free-mail", "连云港赣榆渔家乐海产店; mail=yujiale88@qq.com", "赣榆海之味干货店; mail=haizhiwei@qq.com")]
    [InlineData("pinyin", "Suzhou Haoda Valve Co., Ltd.", "温州浩达阀门有限公司")]
    [InlineData("pinyin", "Haoda Toys", "温州浩达阀门有限公司; phone=0577-88112233")]
    [InlineData("two-characters", "合肥天河灯具有限公司", "合肥大河灯具有限公司")]
    [InlineData("two-characters", "荆州汉华渔具有限公司; phone=0716-8112233", "荆州汉新渔具有限公司; phone=0716-8112234")]
    [InlineData("abbreviation", "华电", "华东电子设备有限公司")]
    [InlineData("district", "苏州市吴中区同福饭店", "苏州市相城区同福饭店")]
    [InlineData("city", "诸暨市正达五金厂", "温岭市正达五金厂")]
    [InlineData("group", "华岳控股集团有限公司; site=huayue.cn", "华岳集团地产有限公司; site=huayue.cn")]
    [InlineData("group", "天蓬牧业集团; site=tianpeng.cn", "天蓬牧业集团饲料有限公司; mail=a@tianpeng.cn")]
    [InlineData("group", "澄海实业发展集团有限公司; site=chenghai-g.cn", "澄海（广西）水产有限公司; site=chenghai-g.cn")]
    [InlineData("country-unit", "Falkenberg Danmark ApS; mail=dk@falkenberg.com", "Falkenberg Deutschland GmbH; mail=de@falkenberg.com")]
    [InlineData("country-unit", "Bellini S.r.l.; mail=info@bellini.com", "Bellini UK Ltd; mail=uk@bellini.com")]
    [InlineData("branch", "仁济堂大药房连锁有限公司", "仁济堂大药房连锁有限公司昌平分店")]
    [InlineData("branch", "省立医院南院区; phone=0551-62110001", "省立医院东院区; phone=0551-62110002")]
    [InlineData("department", "江海大学食堂; phone=0513-85001100", "江海大学设备处; phone=0513-85001100")]
    [InlineData("numbered", "豫北二建三公司", "豫北二建五公司")]
    [InlineData("numbered", "市政第一工程处", "市政第二工程处")]
    [InlineData("neighbouring-number", "马鞍山钢诚锻造有限公司; phone=0555-2110033", "马鞍山港城锻造有限公司; phone=0555-2110034; code=91340500MA2N000034")]
    [InlineData("one-word", "Harper Foods Ltd; address=Leeds, United Kingdom", "Harper Foods Inc.; address=Austin, Texas, USA")]
    [InlineData("generic", "Universal Packaging Systems Ltd", "Universal Packing Services Inc.")]
    [InlineData("generic", "Institute of Marine Research", "Institute of Forest Research")]
    [InlineData("seeming", "苏州工业园区科创孵化中心; phone=0512-66001100", "苏州绿芽生物医药有限公司; phone=0512-66001100")]
    [InlineData("seeming", "大连港湾渔业有限公司", "大连港口渔业有限公司")]
    [InlineData("seeming", "厦门鑫海源水产有限公司; phone=0592-5011001", "厦门鑫海洋水产有限公司; phone=0592-5011002")]
    [InlineData("seeming", "成都大地农业有限公司", "成都天地农业有限公司")]
    [InlineData("seeming", "山东金锣肉制品有限公司; contact=刘洋/13811110000", "河南双喜肉制品有限公司; contact=刘洋/13811110000")]
    [InlineData("seeming", "中储粮直属库一分库", "中储粮直属库二分库")]
    [InlineData("seeming", "Oceanic Foods Thailand Co Ltd; site=oceanic-foods.com", "Oceanic Foods Vietnam JSC; site=oceanic-foods.com")]
    [InlineData("seeming", "Nestor Group plc; mail=info@nestor.com", "Nestor Logistics Ltd; mail=log@nestor.com")]
    [InlineData("seeming", "Karl Weber Bakery", "Carl Weder Butchery")]
    [InlineData("seeming", "南京大学医学院附属鼓楼医院检验科", "南京大学医学院附属鼓楼医院药学部")]
    [InlineData("seeming", "牡丹江森工酒店", "牡丹江林业酒店; phone=0453-6220000")]
    [InlineData("seeming", "西安张记肉夹馍; mobile=13911110001", "西安李记肉夹馍; mobile=13911110002")]
    [InlineData("seeming", "中粮生物科技; mail=a@cofco.com", "中粮酒业有限公司; mail=b@cofco.com")]
    [InlineData("seeming", "海底世界水族馆; phone=0755-25551111", "深圳海洋世界酒店; phone=0755-25552222")]
    [InlineData("seeming", "Smith Brothers Trading; mail=smithbros@gmail.com", "Smith & Sons Trading; mail=smithsons@gmail.com")]
    [InlineData("seeming", "Hangzhou Tiantian Foods; mail=tiantian@163.com", "宁波甜甜食品有限公司; mail=tiantian2@163.com")]
    [InlineData("seeming", "桂林漓江大酒店", "桂林漓江大瀑布饭店")]
    public void Two_customers_that_have_something_in_common_are_not(string kind, string one, string other)
    {
        (DuplicateProfile a, DuplicateProfile b) = (LabelledPair.Profile(one), LabelledPair.Profile(other));

        Assert.False(DuplicateScore.Of(a, b).IsProbable, Told(kind, a, b));
        Assert.Equal(DuplicateScore.Of(a, b).Parts, DuplicateScore.Of(b, a).Parts);
    }

    private static string Told(string kind, DuplicateProfile one, DuplicateProfile other) =>
        $"{kind}: {string.Join(", ", DuplicateScore.Of(one, other).Parts.Select(p => $"{p.Sign} {p.Points}"))}";
}
