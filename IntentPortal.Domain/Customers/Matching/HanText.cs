namespace IntentPortal.Domain.Customers.Matching;

/// <summary>Operations on Chinese characters for the comparison of names.</summary>
internal static class HanText
{
    // The traditional characters that occur in company names; .NET has no conversion table.
    private const string Traditional = "華東電實業團國機開關廣聯強運達遠進過長門閃間閩陽陰陸際險隊階雲靜頂順須預領頻題類風飛飯飲飼養馬馳駿驗鳳鴻麥黃點齊龍龜車軍軌軟輕輝輪輸轉農邁郵鄉鄭醫釀釋鈞鋁鋼錦鍋鍵鎂鎮鏈鐵鑄鑫貝財貨販貿費資賓賽贏趙躍軸辦創劃劍動務勝勞勢勵區協單衛廠歷廳縣參雙發變號葉圓圖場塊壓壘報塑夢夥奮學寧寶對專導將屬島嶺峽巒帥師帶幣幹廈廟廢張彈彌後徑從復徵德恆惠慶應態懷戰戲擇據擴攝敵數斷時晉曉暢書會條極構槍樓標樣樹橋檢權歐歡殺氣滅溫滬漢潔潛潤澤濟濱灣災為烏無煉煙熱燈爐爾獅環產畢畫異當療監盤盧眾礎礦碼確禮種積穩窮競筆節範築簡糧紀約紅紋純紗紙級紡細終組結絕統絲經綠維綱網緊線編練縱總績織繪續羅義習聖聞聯聲職聽腦臨臺興舉艙艦藍藝藥蘇蘭處術裝補製規視覺親觀計訂記訊設許訴評詞試詩話認語誠說課調談請論諾謀講證識譜譯議護讀變讓豐貢質賴購賢";

    private const string Simple = "华东电实业团国机开关广联强运达远进过长门闪间闽阳阴陆际险队阶云静顶顺须预领频题类风飞饭饮饲养马驰骏验凤鸿麦黄点齐龙龟车军轨软轻辉轮输转农迈邮乡郑医酿释钧铝钢锦锅键镁镇链铁铸鑫贝财货贩贸费资宾赛赢赵跃轴办创划剑动务胜劳势励区协单卫厂历厅县参双发变号叶圆图场块压垒报塑梦伙奋学宁宝对专导将属岛岭峡峦帅师带币干厦庙废张弹弥后径从复征德恒惠庆应态怀战戏择据扩摄敌数断时晋晓畅书会条极构枪楼标样树桥检权欧欢杀气灭温沪汉洁潜润泽济滨湾灾为乌无炼烟热灯炉尔狮环产毕画异当疗监盘卢众础矿码确礼种积稳穷竞笔节范筑简粮纪约红纹纯纱纸级纺细终组结绝统丝经绿维纲网紧线编练纵总绩织绘续罗义习圣闻联声职听脑临台兴举舱舰蓝艺药苏兰处术装补制规视觉亲观计订记讯设许诉评词试诗话认语诚说课调谈请论诺谋讲证识谱译议护读变让丰贡质赖购贤";

    // Characters in company names that sound the same. They are confused by people who only heard the name.
    private static readonly string[] soundingAlike =
    [
        "鸿宏弘洪泓虹红", "恒衡亨珩", "力立利丽历励莉", "瑞锐睿蕊", "明名铭鸣茗", "华桦骅铧", "联连莲涟廉", "步部布埠",
        "赛塞", "信鑫新欣芯馨昕薪", "盛胜圣晟", "达大", "泰太态", "荣融容蓉榕", "佳嘉加家", "伟威维卫为微蔚", "建健键剑", "成诚城程承呈澄", "丰峰锋枫风烽", "辉晖徽挥", "安桉", "金锦津晋进今",
        "源元原圆园沅", "通同桐彤童", "祥翔详", "德得", "永勇咏泳", "嘉佳", "昌长常", "顺舜", "远沅苑", "海骸", "龙隆珑", "福富孚", "康慷", "正政征郑", "中忠钟众", "天添", "万旺", "兴星醒",
        "创闯", "合和禾河荷", "益亿艺易逸怡毅翼", "博铂柏伯", "恺凯楷", "科可克", "奥澳傲", "杰捷洁", "启企奇琪麒齐", "思斯司丝", "迪地帝", "宇羽雨禹", "宝保堡", "光广", "景京晶精", "云芸昀",
        "双霜", "友优佑尤", "诺洛", "森参", "普浦朴", "尚上", "世仕士石实时", "义逸", "朗浪", "特忒", "耐奈", "贝倍", "迈麦", "飞菲霏", "拓托", "图途", "智志致芝知", "航杭行", "顿敦盾墩", "润闰", "沃握",
    ];

    private static readonly Dictionary<char, char> simple = Pairs();

    private static readonly Dictionary<char, char> sounds = soundingAlike.SelectMany(group => group.Select(c => (Character: c, Sound: group[0]))).GroupBy(p => p.Character).ToDictionary(g => g.Key, g => g.First().Sound);

    /// <summary>Whether the text contains a Chinese character.</summary>
    public static bool IsHan(string text) => text.Any(c => c is >= '\u4e00' and <= '\u9fff');

    /// <summary>The text in simplified characters.</summary>
    public static string Simplified(string text) => new([.. text.Select(c => simple.GetValueOrDefault(c, c))]);

    /// <summary>The phonetic form of the text: characters that sound the same are unified.</summary>
    public static string Sound(string text) => new([.. text.Select(c => sounds.GetValueOrDefault(c, c))]);

    private static Dictionary<char, char> Pairs()
    {
        var pairs = new Dictionary<char, char>();
        foreach ((char from, char to) in Traditional.Zip(Simple))
        {
            pairs.TryAdd(from, to);
        }

        return pairs;
    }
}
